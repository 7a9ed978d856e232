import type { RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigReader, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type JsonObject } from '@backstage/types';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import { readMilliseconds } from '@callboard/backstage-plugin-environments-node';
import type { DiscoveryOptions } from '../discovery/StackDiscovery';
import type { SweepOptions } from '../sweep/Sweeper';

const SECTION = 'callboard.environmentHealth';
const DAY_MS = 24 * 3600_000;

/** The plugin's configuration, with defaults filled in. */
export interface HealthOptions {
  targetFrequencyMs: number;
  discovery: DiscoveryOptions;
  runIntervalMs: number;
  retentionMs: number;
  isEnabled(suite: Pick<HealthCheckSuite, 'id'>): boolean;
  sweepOf(suite: Pick<HealthCheckSuite, 'id' | 'schedule'>): SweepOptions;
}

/**
 * Reads `callboard.environmentHealth`.
 *
 * @throws `InputError` where a suite's section is no object.
 */
export function readOptions(root: RootConfigService): HealthOptions {
  const config = root.getOptionalConfig(SECTION);
  const suites = readSuites(config);
  return {
    targetFrequencyMs: readMilliseconds(config, 'targets.frequency') ?? 300_000,
    discovery: {
      frequencyMs: readMilliseconds(config, 'stacks.frequency') ?? 120_000,
      timeoutMs: readMilliseconds(config, 'stacks.timeout') ?? 120_000,
      concurrency: config?.getOptionalNumber('stacks.concurrency') ?? 4,
    },
    runIntervalMs: readMilliseconds(config, 'run.interval') ?? 15_000,
    retentionMs: readMilliseconds(config, 'retention') ?? 400 * DAY_MS,
    isEnabled: ({ id }) =>
      suites.get(id)?.getOptionalBoolean('enabled') ?? true,
    sweepOf: ({ id, schedule }) => {
      const own = suites.get(id);
      return {
        frequencyMs:
          readMilliseconds(own, 'frequency') ??
          durationToMilliseconds(schedule.frequency),
        timeoutMs:
          readMilliseconds(own, 'timeout') ??
          durationToMilliseconds(schedule.timeout),
        concurrency: own?.getOptionalNumber('concurrency') ?? 4,
      };
    },
  };
}

// Ids of suites have dots in them, which the reader of configuration takes for a path.
function readSuites(config: Config | undefined): Map<string, Config> {
  const suites = config?.getOptional('suites') ?? {};
  if (typeof suites !== 'object' || suites === null || Array.isArray(suites)) {
    throw new InputError(
      `Invalid configuration: ${SECTION}.suites is ${JSON.stringify(
        suites,
      )}: expected an object with the ids of suites as keys.`,
    );
  }
  return new Map(
    Object.entries(suites).map(([id, own]) => {
      if (typeof own !== 'object' || own === null || Array.isArray(own)) {
        throw new InputError(
          `Invalid configuration: ${SECTION}.suites["${id}"] is ${JSON.stringify(
            own,
          )}: expected an object such as { frequency: 5 minutes }.`,
        );
      }
      return [
        id,
        new ConfigReader(own as JsonObject, `${SECTION}.suites["${id}"]`),
      ];
    }),
  );
}
