import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import type { MaintenanceClock } from '../maintenance/MaintenanceClock';
import type { KeptEnvironmentHealth } from '../model/KeptHealth';
import type { RoundRecord } from '../model/RoundRecord';
import { presentCheck } from './presentCheck';

/** Finds the round that something is from. */
export type RoundOf = (
  part: Pick<RoundRecord, 'suiteId' | 'shardKey'>,
) => RoundRecord | undefined;

/** Makes rounds findable by their shard. */
export function findRounds(rounds: RoundRecord[]): RoundOf {
  const byShard = new Map(rounds.map(round => [keyOf(round), round]));
  return part => byShard.get(keyOf(part));
}

/** The results that are kept of one environment, in the same order, as they read now. */
export function presentChecks(
  kept: Pick<KeptEnvironmentHealth, 'environment' | 'checks'>,
  roundOf: RoundOf,
  { maintenance, now }: { maintenance: MaintenanceClock; now: Date },
): HealthCheckResult[] {
  const stands = maintenance.at(kept.environment.window, now);
  return kept.checks.map(check =>
    presentCheck(check, roundOf(check), {
      now,
      maintenanceOpen: stands?.open ?? false,
    }),
  );
}

function keyOf({
  suiteId,
  shardKey,
}: Pick<RoundRecord, 'suiteId' | 'shardKey'>): string {
  return `${suiteId} ${shardKey}`;
}
