import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import pLimit from 'p-limit';

const BATCH_SIZE = 500;
const CONCURRENCY = 3;

/**
 * Which entities of many the caller may read.
 *
 * @returns those of the refs that are readable.
 *
 * @public
 */
export type ReadableEntities = (entityRefs: string[]) => Promise<Set<string>>;

/**
 * Asks the catalog on behalf of somebody which entities they may read.
 *
 * @param catalog - where absent, they may read none
 *
 * @public
 */
export function readableEntities(
  catalog: CatalogService | undefined,
  credentials: BackstageCredentials,
): ReadableEntities {
  const limit = pLimit(CONCURRENCY);
  return async entityRefs => {
    if (!catalog) {
      return new Set();
    }
    const starts = entityRefs.flatMap((_, index) =>
      index % BATCH_SIZE === 0 ? [index] : [],
    );
    const batches = await Promise.all(
      starts.map(start =>
        limit(async () => {
          const batch = entityRefs.slice(start, start + BATCH_SIZE);
          const { items } = await catalog.getEntitiesByRefs(
            { entityRefs: batch, fields: ['kind'] },
            { credentials },
          );
          return batch.filter((_, index) => items[index]);
        }),
      ),
    );
    return new Set(batches.flat());
  };
}
