import { createHash } from 'node:crypto';
import type { SweepShard } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { normalise } from './assignEnvironments';

/**
 * Groups targets by the credentials that read them, and large groups by
 * repository; the entities of one repository stay together.
 */
export function githubShards(
  targets: EntityEnvironments[],
  options: {
    scopeOf(address: { host: string; owner: string }): string;
    repositoriesPerShard: number;
  },
): SweepShard[] {
  const scopes = new Map<string, Map<string, EntityEnvironments[]>>();
  for (const target of targets) {
    if (target.repository) {
      const { owner, name } = target.repository;
      const repositories = entry(
        scopes,
        options.scopeOf(target.repository),
        () => new Map<string, EntityEnvironments[]>(),
      );
      entry(repositories, normalise(`${owner}/${name}`), () => []).push(target);
    }
  }

  const result = [...scopes].flatMap(([scope, repositories]) => {
    const count = Math.ceil(repositories.size / options.repositoriesPerShard);
    const shards = new Map<string, SweepShard>();
    for (const [repository, members] of repositories) {
      const key = `${scope}/${bucket(repository, count)}`;
      entry(shards, key, () => ({ key, targets: [] })).targets.push(...members);
    }
    return [...shards.values()];
  });
  return result.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

/** The same on every replica and after every restart. */
function bucket(repository: string, count: number): number {
  return count > 1
    ? createHash('sha256').update(repository).digest().readUInt32BE(0) % count
    : 0;
}
