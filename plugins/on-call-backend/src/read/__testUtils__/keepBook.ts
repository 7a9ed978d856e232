import type { Knex } from 'knex';
import { createViews } from '../../createViews';
import { DatabaseOverrideStore } from '../../database/DatabaseOverrideStore';
import { DatabaseProjectionStore } from '../../database/DatabaseProjectionStore';
import { DatabaseViewStore } from '../../database/DatabaseViewStore';
import type { MemoryBook } from './MemoryBook';

/** Writes what a book of a test has to the tables that views are of, as far as they need it. */
export async function keepBook(knex: Knex, book: MemoryBook): Promise<void> {
  const projections = new DatabaseProjectionStore(knex);
  for (const entity of book.entities.values()) {
    await knex('targets')
      .insert({
        entity_ref: entity.entityRef,
        title: entity.title,
        owner: entity.owner,
        body: '',
        content_hash: '',
        seen_at: '',
        revision: 0,
      })
      .onConflict('entity_ref')
      .merge();
    const schedules = entity.schedules.map(({ observedAt, ...booked }) => ({
      ...booked,
      key: booked.schedule.id,
      observedAt,
    }));
    for (const { provider, key, observedAt } of schedules) {
      await knex('readings')
        .insert({ provider, key, observed_at: observedAt })
        .onConflict(['provider', 'key'])
        .merge();
    }
    await projections.putEntities([{ ...entity, schedules }]);
    await projections.putSchedules(schedules);
  }
}

/** Views of a book that {@link keepBook} wrote. */
export function viewsOf(knex: Knex, book: MemoryBook) {
  return createViews({
    book,
    overrides: new DatabaseOverrideStore(knex),
    views: new DatabaseViewStore(knex),
  }).reader;
}
