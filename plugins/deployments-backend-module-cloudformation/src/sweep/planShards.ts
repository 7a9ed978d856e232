import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  placeKey,
  placesOfEnvironment,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import type { SweepShard } from '@callboard/backstage-plugin-deployments-node';

/**
 * One shard per account and region that any target may have stacks in; its key
 * is the place's.
 */
export function planShards(
  targets: EntityEnvironments[],
  configured: AwsPlace[],
): SweepShard[] {
  const shards = new Map<string, SweepShard>();
  for (const target of targets) {
    for (const key of placeKeysOf(target, configured)) {
      const shard = shards.get(key) ?? { key, targets: [] };
      shard.targets.push(target);
      shards.set(key, shard);
    }
  }
  return [...shards.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function placeKeysOf(
  target: EntityEnvironments,
  configured: AwsPlace[],
): Set<string> {
  return new Set(
    target.environments.flatMap(environment =>
      placesOfEnvironment(target, environment, configured).map(placeKey),
    ),
  );
}
