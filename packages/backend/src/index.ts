import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-events-backend-module-github'));

backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

backend.add(import('@callboard/backstage-plugin-deployments-backend'));
backend.add(
  import('@callboard/backstage-plugin-deployments-backend-module-github'),
);
backend.add(
  import(
    '@callboard/backstage-plugin-deployments-backend-module-cloudformation'
  ),
);

backend.add(import('@callboard/backstage-plugin-environment-health-backend'));
backend.add(
  import('@callboard/backstage-plugin-environment-health-backend-module-aws'),
);
backend.add(
  import('@callboard/backstage-plugin-environment-health-backend-module-http'),
);

backend.add(import('@callboard/backstage-plugin-runbooks-backend'));
backend.add(
  import('@callboard/backstage-plugin-search-backend-module-runbooks'),
);

backend.add(import('@callboard/backstage-plugin-on-call-backend'));
backend.add(
  import('@callboard/backstage-plugin-on-call-backend-module-pagerduty'),
);

backend.start();
