import type { Knex } from 'knex';

/**
 * Locks the rows of some entities in one order, so that of two who change several
 * of them at once one waits for the other, and not each for both.
 *
 * @param table - of the transaction in which they are changed
 */
export async function lockRows(
  table: Knex.QueryBuilder,
  entityRefs: string[],
): Promise<void> {
  await table
    .whereIn('entity_ref', [...new Set(entityRefs)])
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref');
}
