import type { RootConfigService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import { readMilliseconds } from '@callboard/backstage-plugin-environments-node';
import type { SourceDescription } from '../board/combineSourceStates';
import type { SweepOptions } from '../sweep/Sweeper';

const DAY_MS = 24 * 3600_000;

/** The plugin's configuration, with defaults filled in. */
export interface DeploymentsOptions {
  targetFrequencyMs: number;
  refreshIntervalMs: number;
  retentionMs: number;
  behindCommits: number;
  sweepOf(source: DeploymentSource): SweepOptions;
  describe(source: DeploymentSource): SourceDescription;
}

/** Reads `callboard.deployments`. */
export function readOptions(root: RootConfigService): DeploymentsOptions {
  const config = root.getOptionalConfig('callboard.deployments');
  const sweepOf = (source: DeploymentSource): SweepOptions => {
    const own = config?.getOptionalConfig(`sources.${source.id}`);
    return {
      frequencyMs:
        readMilliseconds(own, 'frequency') ??
        durationToMilliseconds(source.schedule.frequency),
      timeoutMs:
        readMilliseconds(own, 'timeout') ??
        durationToMilliseconds(source.schedule.timeout),
      concurrency: own?.getOptionalNumber('concurrency') ?? 4,
    };
  };
  return {
    targetFrequencyMs: readMilliseconds(config, 'targets.frequency') ?? 300_000,
    refreshIntervalMs: readMilliseconds(config, 'refresh.interval') ?? 15_000,
    retentionMs: readMilliseconds(config, 'retention') ?? 400 * DAY_MS,
    behindCommits: config?.getOptionalNumber('attention.behindCommits') ?? 20,
    sweepOf,
    describe: source => ({
      id: source.id,
      title: source.title,
      // Two sweeps in a row that brought nothing are one too many.
      staleAfterSeconds: Math.round(
        (readMilliseconds(
          config?.getOptionalConfig(`sources.${source.id}`),
          'staleAfter',
        ) ?? sweepOf(source).frequencyMs * 2.5) / 1000,
      ),
    }),
  };
}
