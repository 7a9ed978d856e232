import type { Knex } from 'knex';

/** What nobody has to answer any more. */
const CLOSED = ['resolved', 'exhausted'];

/**
 * Removes pages with their events and tasks that are closed, about which nothing is to be done
 * and nothing has happened since an instant; those that were made first come first.
 *
 * @returns how many were removed, at most `limit`
 */
export async function removeClosedPages(
  db: Knex,
  { before, limit }: { before: string; limit: number },
): Promise<number> {
  const found: string[] = await closedPages(db, before)
    .orderBy(['created_at', 'id'])
    .limit(limit)
    .pluck('id');
  if (!found.length) {
    return 0;
  }
  return db.transaction(async tx => {
    // Somebody may answer one meanwhile: they are looked at again once nobody can.
    await tx('pages')
      .whereIn('id', found)
      .orderBy('id')
      .forUpdate()
      .pluck('id');
    const closed: string[] = await closedPages(tx, before)
      .whereIn('id', found)
      .pluck('id');
    await tx('page_tasks').whereIn('page_id', closed).delete();
    await tx('page_events').whereIn('page_id', closed).delete();
    await tx('pages').whereIn('id', closed).delete();
    return closed.length;
  });
}

function closedPages(db: Knex, before: string): Knex.QueryBuilder {
  return db('pages')
    .where('created_at', '<', before)
    .whereIn('status', CLOSED)
    .whereNotExists(
      db('page_events')
        .select('seq')
        .whereRaw('page_events.page_id = pages.id')
        .where('at', '>=', before),
    )
    .whereNotExists(
      db('page_tasks')
        .select('name')
        .whereRaw('page_tasks.page_id = pages.id')
        .whereNotNull('due_at'),
    );
}
