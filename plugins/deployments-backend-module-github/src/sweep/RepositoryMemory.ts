import { createHash } from 'node:crypto';
import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { normalise } from './assignEnvironments';
import type { RepositoryAddress } from '../client/GithubClient';

const remembered = z.object({
  /** Newest deployment seen, by entity and list. */
  newest: z.record(z.string(), z.string()),
  /** Finished runs whose jobs are known, by entity, with the state that was read. */
  runs: z.record(z.string(), z.string()),
  /** Entities whose workflow runs stand in for deployments. */
  standIns: z.array(z.string()),
});

/** What earlier sweeps of a repository found, so that later ones need not ask again. */
export type Remembered = z.infer<typeof remembered>;

const NOTHING: Remembered = { newest: {}, runs: {}, standIns: [] };
const KEPT_FOR = { days: 7 };

/**
 * Remembers in the shared cache. It only saves requests: to forget is harmless,
 * as is a replica that overwrites what another one remembered.
 */
export class RepositoryMemory {
  constructor(private readonly cache: CacheService) {}

  async recall(repository: RepositoryAddress): Promise<Remembered> {
    const parsed = remembered.safeParse(
      await this.cache.get(keyOf(repository)),
    );
    return parsed.success ? parsed.data : structuredClone(NOTHING);
  }

  async remember(
    repository: RepositoryAddress,
    before: Remembered,
    now: Remembered,
  ): Promise<void> {
    if (JSON.stringify(before) !== JSON.stringify(now)) {
      await this.cache.set(keyOf(repository), now as JsonObject, {
        ttl: KEPT_FOR,
      });
    }
  }
}

function keyOf({ host, owner, name }: RepositoryAddress): string {
  const repository = normalise(`${host}/${owner}/${name}`);
  return `github-repository:${createHash('sha256')
    .update(repository)
    .digest('hex')}`;
}
