import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';

type Paging = Pick<PageSummary, 'entityRef' | 'createdBy'>;

/** Has whoever else pages in that name about that entity wait until the transaction ends. */
export async function lockPages(
  tx: Knex,
  { entityRef, createdBy }: Paging,
): Promise<void> {
  // Whoever writes the row has it until the transaction ends.
  await tx('page_locks')
    .insert({
      entity_ref: entityRef,
      created_by: createdBy,
      locked_at: new Date().toISOString(),
    })
    .onConflict(['entity_ref', 'created_by'])
    .merge();
}

/** How many pages one made about an entity after an instant. */
export async function countPages(
  db: Knex,
  { entityRef, createdBy }: Paging,
  since: string,
): Promise<number> {
  const [{ count }] = await db('pages')
    .where({ entity_ref: entityRef, created_by: createdBy })
    .where('created_at', '>', since)
    .count({ count: '*' });
  return Number(count);
}
