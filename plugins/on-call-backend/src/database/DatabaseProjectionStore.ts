import {
  hashOf,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { peopleOfSchedule } from '../book/peopleNamedBy';
import type { ProjectedEntity, ProjectedSchedule } from '../book/projections';
import { outdateViews } from './outdateViews';
import type { ProjectionStore } from './ProjectionStore';

/** A table of what views show, and the tables of what that names. */
interface Projections {
  table: string;
  id: string;
  links: { table: string; column: string }[];
}

const ENTITIES: Projections = {
  table: 'entities',
  id: 'entity_ref',
  links: [
    { table: 'entity_schedules', column: 'schedule_id' },
    { table: 'entity_people', column: 'person' },
  ],
};

const SCHEDULES: Projections = {
  table: 'schedules',
  id: 'schedule_id',
  links: [{ table: 'schedule_people', column: 'person' }],
};

interface Projection {
  id: string;
  content: unknown;
  columns?: Record<string, string>;
  /** In the order of the links. */
  names: string[][];
}

/** {@inheritDoc ProjectionStore} */
export class DatabaseProjectionStore implements ProjectionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async putEntities(entities: ProjectedEntity[]): Promise<string[]> {
    return this.#put(
      ENTITIES,
      entities.map(entity => ({
        id: entity.entityRef,
        content: entity,
        names: [
          entity.schedules.map(({ schedule }) => schedule.id),
          entity.people.map(({ ref }) => ref),
        ],
      })),
    );
  }

  async removeEntities(entityRefs: string[]): Promise<void> {
    await this.#remove(ENTITIES, entityRefs);
  }

  async entitiesTellingOf(people: string[]): Promise<string[]> {
    const refs = await inChunks<string, string>(people, chunk =>
      this.#db('entity_people')
        .whereIn('person', chunk)
        .distinct('entity_ref')
        .pluck('entity_ref'),
    );
    return [...new Set(refs)];
  }

  async putSchedules(schedules: ProjectedSchedule[]): Promise<string[]> {
    const changed = await this.#put(
      SCHEDULES,
      schedules.map(projected => {
        const { schedule, provider, key } = projected;
        const title = schedule.title.toLocaleLowerCase('en-US');
        return {
          id: schedule.id,
          content: projected,
          columns: { provider, key, order_key: `${title} ${schedule.id}` },
          names: [peopleOfSchedule(schedule)],
        };
      }),
    );
    await outdateViews(this.#db, changed);
    return changed;
  }

  async removeSchedules(scheduleIds: string[]): Promise<void> {
    await this.#remove(SCHEDULES, scheduleIds);
  }

  async #put(of: Projections, projections: Projection[]): Promise<string[]> {
    const known = await this.#hashes(
      of,
      projections.map(({ id }) => id),
    );
    const changed = projections
      .map(one => ({ ...one, contentHash: hashOf(one.content) }))
      .filter(({ id, contentHash }) => known.get(id) !== contentHash);
    // Some values each: databases bound how many go into one statement.
    for (let start = 0; start < changed.length; start += 50) {
      await this.#db(of.table)
        .insert(
          changed
            .slice(start, start + 50)
            .map(({ id, content, columns, contentHash }) => ({
              [of.id]: id,
              body: JSON.stringify(content),
              content_hash: contentHash,
              ...columns,
            })),
        )
        .onConflict(of.id)
        .merge();
    }
    await this.#link(of, changed);
    return changed.map(({ id }) => id);
  }

  async #hashes(of: Projections, ids: string[]): Promise<Map<string, string>> {
    const rows = await inChunks<string, any>(ids, chunk =>
      this.#db(of.table).whereIn(of.id, chunk).select(of.id, 'content_hash'),
    );
    return new Map(rows.map(row => [row[of.id], row.content_hash]));
  }

  async #link(of: Projections, projections: Projection[]): Promise<void> {
    const ids = projections.map(({ id }) => id);
    for (const [index, { table, column }] of of.links.entries()) {
      await inChunks(ids, chunk =>
        this.#db(table).whereIn(of.id, chunk).delete(),
      );
      const rows = projections.flatMap(({ id, names }) =>
        [...new Set(names[index])].map(name => ({
          [of.id]: id,
          [column]: name,
        })),
      );
      await inChunks(rows, chunk => this.#db(table).insert(chunk));
    }
  }

  async #remove(of: Projections, ids: string[]): Promise<void> {
    for (const table of [...of.links.map(link => link.table), of.table]) {
      await inChunks(ids, chunk =>
        this.#db(table).whereIn(of.id, chunk).delete(),
      );
    }
  }
}
