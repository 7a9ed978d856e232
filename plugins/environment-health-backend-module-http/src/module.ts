import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { healthChecksExtensionPoint } from '@callboard/backstage-plugin-environment-health-node';
import {
  readSecureContext,
  TargetResolver,
} from '@callboard/backstage-plugin-environments-node';
import { readHttpConfig } from './config/readHttpConfig';
import { createGuard } from './probe/createGuard';
import { Prober } from './probe/Prober';
import { ProbeMetrics } from './ProbeMetrics';
import { createEndpointSuite } from './suite/createEndpointSuite';

/**
 * Probes the HTTP endpoints of services.
 *
 * @public
 */
export const environmentHealthModuleHttp = createBackendModule({
  pluginId: 'environment-health',
  moduleId: 'http',
  register(reg) {
    reg.registerInit({
      deps: {
        checks: healthChecksExtensionPoint,
        config: coreServices.rootConfig,
        metrics: metricsServiceRef,
      },
      async init({ checks, config: rootConfig, metrics }) {
        const config = readHttpConfig(rootConfig);
        const guard = createGuard(config.allow);
        const resolver = new TargetResolver(guard, config.connect);
        const counters = new ProbeMetrics(metrics);
        checks.addSuite(
          createEndpointSuite({
            config,
            createProber: async () =>
              new Prober({
                guard,
                resolver,
                secureContext: await readSecureContext(
                  config.certificateAuthorities,
                  'callboard.environmentHealth.http.certificateAuthorities',
                ),
                timeout: config.timeout,
                maxBodyBytes: config.maxBodyBytes,
              }),
            onProbed: (outcome, tries) => counters.probed(outcome, tries),
          }),
        );
      },
    });
  },
});
