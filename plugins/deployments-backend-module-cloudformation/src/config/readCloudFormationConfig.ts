import { readDurationFromConfig, type Config } from '@backstage/config';
import type { HumanDuration } from '@backstage/types';

/** The settings under `callboard.deployments.cloudformation`, with their defaults. */
export interface CloudFormationConfig {
  schedule: { frequency: HumanDuration; timeout: HumanDuration };
  /** Topics of the events service on which stack status changes arrive. */
  eventTopics: string[];
  /** Tag of a stack that holds the full commit SHA. */
  commitTag: string;
  /** Tag of a stack that holds what people call its version. */
  versionTag: string;
  /** How far back a stack that was not seen before is read. */
  history: { days: number; operations: number };
  /** `ListChangeSets` calls per sweep of one account and region, for stacks already known. */
  changeSetsPerSweep: number;
  driftDetection: { enabled: boolean; frequency: HumanDuration };
}

export function readCloudFormationConfig(config: Config): CloudFormationConfig {
  const own = config.getOptionalConfig('callboard.deployments.cloudformation');
  const duration = (key: string, fallback: HumanDuration) =>
    own?.has(key) ? readDurationFromConfig(own, { key }) : fallback;
  return {
    schedule: {
      frequency: duration('schedule.frequency', { minutes: 2 }),
      timeout: duration('schedule.timeout', { minutes: 10 }),
    },
    eventTopics: own?.getOptionalStringArray('eventTopics') ?? [
      'aws.cloudformation',
    ],
    commitTag: own?.getOptionalString('commitTag') ?? 'commit',
    versionTag: own?.getOptionalString('versionTag') ?? 'version',
    history: {
      days: own?.getOptionalNumber('history.days') ?? 60,
      operations: own?.getOptionalNumber('history.operations') ?? 50,
    },
    changeSetsPerSweep: own?.getOptionalNumber('changeSets.perSweep') ?? 20,
    driftDetection: {
      enabled: own?.getOptionalBoolean('driftDetection.enabled') ?? false,
      frequency: duration('driftDetection.frequency', { days: 1 }),
    },
  };
}
