import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.runbooks';

/**
 * How runbooks are brought into search.
 *
 * @internal
 */
export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

/**
 * Reads `search.collators.runbooks`.
 *
 * @throws InputError where the schedule is none
 *
 * @internal
 */
export function readCollatorConfig(root: RootConfigService): CollatorConfig {
  const config = root.getOptionalConfig(KEY);
  return {
    schedule: readSchedule(config?.getOptionalConfig('schedule')),
    locationTemplate:
      config?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name/runbooks/:runbook',
  };
}

function readSchedule(
  config:
    | Parameters<typeof readSchedulerServiceTaskScheduleDefinitionFromConfig>[0]
    | undefined,
): SchedulerServiceTaskScheduleDefinition {
  if (!config) {
    return DEFAULT_SCHEDULE;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    throw new InputError(`${KEY}.schedule cannot be read: ${error}`);
  }
}
