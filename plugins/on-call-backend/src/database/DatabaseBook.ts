import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Person } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type {
  Book,
  BookedEntity,
  BookedSchedule,
  ListedSchedule,
  ScheduleDirectory,
} from '../book/Book';
import { barePerson, fillPerson } from '../book/fillPerson';
import { toBookedEntity, type KeyRow } from './entityRows';
import { ownedBy } from './ownedBy';
import { toCatalogUser, type UserFacts } from './userRows';
import { ScheduleMemory, type ScheduleVersion } from './ScheduleMemory';

/** Somebody who is asked for, with what is known of them. */
interface PersonRow extends UserFacts {
  ref: string;
  contact: string | null;
}

interface ScheduleRow extends ScheduleVersion {
  observed_at: string;
}

// Hundreds of definitions may tell of a person: of them the first counts, always the same.
const READ_PEOPLE = `
  with wanted (ref) as (values :refs)
  select wanted.ref, users.name, users.mail, users.time_zone,
    (select body from contacts where contacts.ref = wanted.ref
      order by provider, key limit 1) as contact
  from wanted
  left join users on users.ref = wanted.ref`;

/** {@inheritDoc Book} */
export class DatabaseBook implements Book, ScheduleDirectory {
  readonly #db: Knex;
  readonly #memory = new ScheduleMemory();

  constructor(db: Knex) {
    this.#db = db;
  }

  async entity(entityRef: string): Promise<BookedEntity | undefined> {
    const rows: (KeyRow & { body: string })[] = await this.#db({
      e: 'entities',
    })
      .leftJoin({ b: 'bindings' }, 'b.entity_ref', 'e.entity_ref')
      .leftJoin({ r: 'readings' }, join =>
        join.on('r.provider', 'b.provider').andOn('r.key', 'b.key'),
      )
      .where('e.entity_ref', entityRef)
      .select(
        'e.body',
        'b.provider',
        'b.key',
        'r.observed_at',
        'r.error',
        'r.error_at',
      );
    return rows.length
      ? toBookedEntity(
          rows[0].body,
          rows.filter(({ key }) => key !== null),
        )
      : undefined;
  }

  async schedule(scheduleId: string): Promise<ListedSchedule | undefined> {
    const [found] = await this.#list(query =>
      query.where('s.schedule_id', scheduleId),
    );
    return found;
  }

  async schedules(scheduleIds: string[]): Promise<BookedSchedule[]> {
    const rows = await inChunks<string, ScheduleRow>(scheduleIds, chunk =>
      this.#rows(query => query.whereIn('s.schedule_id', chunk)),
    );
    return this.#recall(rows);
  }

  async list(
    query: { owner?: string[]; people?: string[] } = {},
  ): Promise<ListedSchedule[]> {
    const { owner, people } = query;
    return this.#list(all => {
      if (people) {
        all.whereExists(
          this.#db({ p: 'schedule_people' })
            .whereRaw('p.schedule_id = s.schedule_id')
            .whereIn('p.person', people),
        );
      }
      if (owner) {
        const { sql, values } = ownedBy(owner);
        all.whereRaw(sql, values);
      }
    });
  }

  async entitiesOf(
    scheduleIds: string[],
  ): Promise<Map<string, ListedSchedule['entities']>> {
    const rows = await inChunks<string, any>(scheduleIds, chunk =>
      this.#db({ n: 'entity_schedules' })
        .join({ t: 'targets' }, 't.entity_ref', 'n.entity_ref')
        .whereIn('n.schedule_id', chunk)
        .orderBy('n.entity_ref')
        .select('n.schedule_id', 't.entity_ref', 't.title', 't.owner'),
    );
    const entities = new Map<string, ListedSchedule['entities']>();
    for (const row of rows) {
      const known = entities.get(row.schedule_id) ?? [];
      entities.set(row.schedule_id, known);
      known.push({
        entityRef: row.entity_ref,
        title: row.title,
        ...(row.owner !== null && { owner: row.owner }),
      });
    }
    return entities;
  }

  async people(refs: Iterable<string>): Promise<Map<string, Person>> {
    const wanted = [...new Set(refs)];
    const rows = await inChunks<string, PersonRow>(wanted, async chunk => {
      const result: any = await this.#db.raw(
        READ_PEOPLE.replace(':refs', chunk.map(() => '(?)').join(', ')),
        chunk,
      );
      // Of SQLite it is the rows themselves.
      return Array.isArray(result) ? result : result.rows;
    });
    return new Map(
      rows.map(row => [
        row.ref,
        fillPerson(
          row.contact === null ? barePerson(row.ref) : JSON.parse(row.contact),
          row.name === null ? undefined : toCatalogUser(row),
        ),
      ]),
    );
  }

  async #list(
    refine: (query: Knex.QueryBuilder) => unknown,
  ): Promise<ListedSchedule[]> {
    const rows = await this.#rows(refine);
    const [booked, entities] = await Promise.all([
      this.#recall(rows),
      this.entitiesOf(rows.map(({ schedule_id }) => schedule_id)),
    ]);
    return booked.map(one => ({
      ...one,
      entities: entities.get(one.schedule.id) ?? [],
    }));
  }

  async #rows(
    refine: (query: Knex.QueryBuilder) => unknown,
  ): Promise<ScheduleRow[]> {
    return this.#db({ s: 'schedules' })
      .join({ r: 'readings' }, join =>
        join.on('r.provider', 's.provider').andOn('r.key', 's.key'),
      )
      .modify(query => {
        refine(query);
      })
      .orderBy('s.order_key')
      .select('s.schedule_id', 's.content_hash', 'r.observed_at');
  }

  /** In the order of the rows. */
  async #recall(rows: ScheduleRow[]): Promise<BookedSchedule[]> {
    const projected = await this.#memory.recall(rows, ids =>
      this.#readBodies(ids),
    );
    return rows.flatMap(({ schedule_id, observed_at }) => {
      const found = projected.get(schedule_id);
      if (!found) {
        return [];
      }
      const { key: _, ...booked } = found;
      return [{ ...booked, observedAt: observed_at }];
    });
  }

  async #readBodies(
    scheduleIds: string[],
  ): Promise<(ScheduleVersion & { body: string })[]> {
    return inChunks(scheduleIds, chunk =>
      this.#db('schedules')
        .whereIn('schedule_id', chunk)
        .select('schedule_id', 'content_hash', 'body'),
    );
  }
}
