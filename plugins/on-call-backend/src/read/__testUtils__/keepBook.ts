import type { Knex } from 'knex';
import { createViews } from '../../createViews';
import { DatabaseOverrideStore } from '../../database/DatabaseOverrideStore';
import { DatabaseProjectionStore } from '../../database/DatabaseProjectionStore';
import { DatabaseTabStore } from '../../database/DatabaseTabStore';
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
    const unread = [{ provider: 'file', key: `of ${entity.entityRef}` }];
    const schedules = entity.schedules.map(({ observedAt, ...booked }) => ({
      ...booked,
      key: booked.schedule.id,
      observedAt,
    }));
    const read = [...entity.policies, ...schedules];
    for (const { provider, key, observedAt } of read) {
      await knex('readings')
        .insert({ provider, key, observed_at: observedAt })
        .onConflict(['provider', 'key'])
        .merge();
    }
    await knex('bindings').where({ entity_ref: entity.entityRef }).delete();
    for (const { provider, key } of [...read, ...(entity.read ? [] : unread)]) {
      await knex('bindings')
        .insert({ entity_ref: entity.entityRef, provider, key })
        .onConflict(['entity_ref', 'provider', 'key'])
        .ignore();
    }
    await projections.putEntities([{ ...entity, schedules }]);
    await projections.putSchedules(schedules);
  }
}

/** What reads a book that {@link keepBook} wrote. */
export function readersOf(knex: Knex, book: MemoryBook) {
  const { reader: views } = createViews({
    book,
    overrides: new DatabaseOverrideStore(knex),
    views: new DatabaseViewStore(knex),
  });
  return { views, tabs: new DatabaseTabStore(knex) };
}
