import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** How runbooks are brought into search. */
      runbooks?: {
        /** How often; every ten minutes where absent. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a runbook's page is, for an app in which entities or the tab stand elsewhere:
         * `/catalog/:namespace/:kind/:name/runbooks/:runbook` where absent.
         */
        locationTemplate?: string;
      };
    };
  };
}
