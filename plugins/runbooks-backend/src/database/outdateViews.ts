import { randomUUID } from 'node:crypto';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { lockRows } from './lockRows';

// In one order, so that two who do it at once do not wait for each other.
const OUTDATE = `
  insert into entity_views (entity_ref, stamp)
  select entity_ref, ? from targets where entity_ref in (:refs) order by entity_ref
  on conflict (entity_ref) do update set stamp = excluded.stamp, format = null`;

/**
 * Puts the views of some targets out of date.
 *
 * @param db - of the transaction in which something that they are made of changes
 */
export async function outdateEntities(
  db: Knex,
  entityRefs: string[],
): Promise<void> {
  await inChunks([...new Set(entityRefs)].sort(), chunk =>
    outdate(db, chunk.map(() => '?').join(', '), chunk),
  );
}

/** {@link outdateEntities} for all that have places in a tree. */
export async function outdateUsersOf(db: Knex, tree: string): Promise<void> {
  await outdate(db, 'select entity_ref from target_trees where tree = ?', [
    tree,
  ]);
}

/** {@link outdateEntities} for one runbook on a shelf, and so its entity. */
export async function outdateRunbook(
  db: Knex,
  { entityRef, runbookId }: { entityRef: string; runbookId: string },
): Promise<void> {
  await db('runbook_views')
    .where({ entity_ref: entityRef, runbook_id: runbookId })
    .update({ stamp: randomUUID(), format: null });
  await outdateEntities(db, [entityRef]);
}

/** Puts the views of runbooks out of date that are perhaps new on their shelves. */
export async function outdateRunbooks(
  db: Knex,
  rows: { entity_ref: string; runbook_id: string }[],
): Promise<void> {
  const stamp = randomUUID();
  await inChunks(rows, async chunk => {
    await lockRows(
      db('runbook_views'),
      chunk.map(({ entity_ref }) => entity_ref),
    );
    await db('runbook_views')
      .insert(
        chunk.map(({ entity_ref, runbook_id }) => ({
          entity_ref,
          runbook_id,
          stamp,
          format: null,
        })),
      )
      .onConflict(['entity_ref', 'runbook_id'])
      .merge();
  });
}

async function outdate(
  db: Knex,
  refs: string,
  values: string[],
): Promise<void> {
  await db.raw(OUTDATE.replace(':refs', refs), [randomUUID(), ...values]);
}
