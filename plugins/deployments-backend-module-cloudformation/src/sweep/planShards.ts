import type {
  EntityEnvironments,
  StackReference,
} from '@callboard/backstage-plugin-environments-common';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { SweepShard } from '@callboard/backstage-plugin-deployments-node';

/** The key of a shard, which names its place. */
export const shardKeyOf = (place: AwsPlace): string =>
  `${place.accountId}/${place.region}`;

/** Reads a shard's key back. */
export function placeOfShard(key: string): AwsPlace {
  const [accountId, region] = key.split('/');
  return { accountId, region };
}

/** One shard per account and region that any target may have stacks in. */
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
    target.environments.flatMap(({ name }) =>
      placesOf(target, name, configured).map(shardKeyOf),
    ),
  );
}

/**
 * Where the stacks of one environment of an entity may lie: a named stack where
 * its reference or its environment says, and else everywhere; stacks selected
 * by tags in every configured region of the environment's account.
 */
export function placesOf(
  target: EntityEnvironments,
  environment: string,
  configured: AwsPlace[],
): AwsPlace[] {
  const aws = target.environments.find(({ name }) => name === environment)?.aws;
  const named = target.stacks
    .filter(reference => reference.environment === environment)
    .flatMap(reference =>
      placesLike({ ...aws, ...defined(reference) }, configured),
    );
  const tagged = target.stackTags
    ? placesLike({ accountId: aws?.accountId }, configured)
    : [];
  const unique = new Map(
    [...named, ...tagged].map(place => [shardKeyOf(place), place]),
  );
  return [...unique.values()];
}

function defined({ accountId, region }: StackReference): Partial<AwsPlace> {
  return {
    ...(accountId && { accountId }),
    ...(region && { region }),
  };
}

function placesLike(
  { accountId, region }: Partial<AwsPlace>,
  configured: AwsPlace[],
): AwsPlace[] {
  if (accountId && region) return [{ accountId, region }];
  return configured.filter(
    place =>
      (!accountId || accountId === place.accountId) &&
      (!region || region === place.region),
  );
}
