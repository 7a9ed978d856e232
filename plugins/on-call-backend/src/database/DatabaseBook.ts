import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type {
  DefinitionProblem,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type {
  Book,
  BookedEntity,
  BookedSchedule,
  ListedSchedule,
  ScheduleDirectory,
} from '../book/Book';
import type { ProjectedEntity } from '../book/projections';
import { barePerson, fillPerson } from '../book/fillPerson';
import { DatabaseUserStore } from './DatabaseUserStore';
import { isFailing } from './isFailing';
import { ownedBy } from './ownedBy';
import { ScheduleMemory, type ScheduleVersion } from './ScheduleMemory';

/** What is projected of an entity, with one of its keys. */
interface EntityRow {
  body: string;
  provider: string | null;
  key: string | null;
  observed_at: string | null;
  error: string | null;
  error_at: string | null;
}

interface ScheduleRow extends ScheduleVersion {
  observed_at: string;
}

/** {@inheritDoc Book} */
export class DatabaseBook implements Book, ScheduleDirectory {
  readonly #db: Knex;
  readonly #users: DatabaseUserStore;
  readonly #memory = new ScheduleMemory();

  constructor(db: Knex) {
    this.#db = db;
    this.#users = new DatabaseUserStore(db);
  }

  async entity(entityRef: string): Promise<BookedEntity | undefined> {
    const rows: EntityRow[] = await this.#db({ e: 'entities' })
      .leftJoin({ b: 'bindings' }, 'b.entity_ref', 'e.entity_ref')
      .leftJoin({ r: 'readings' }, join =>
        join.on('r.provider', 'b.provider').andOn('r.key', 'b.key'),
      )
      .where('e.entity_ref', entityRef)
      .orderBy(['b.provider', 'b.key'])
      .select(
        'e.body',
        'b.provider',
        'b.key',
        'r.observed_at',
        'r.error',
        'r.error_at',
      );
    return rows.length ? fromEntityRows(rows) : undefined;
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
    const [contacts, users] = await Promise.all([
      inChunks<string, { ref: string; body: string }>(wanted, chunk =>
        this.#db('contacts')
          .whereIn('ref', chunk)
          // Of several the first counts, always the same.
          .orderBy([
            { column: 'provider', order: 'desc' },
            { column: 'key', order: 'desc' },
          ])
          .select('ref', 'body'),
      ),
      this.#users.getMany(wanted),
    ]);
    const byRef = new Map(
      contacts.map(({ ref, body }): [string, Person] => [
        ref,
        JSON.parse(body),
      ]),
    );
    return new Map(
      wanted.map(ref => [
        ref,
        fillPerson(byRef.get(ref) ?? barePerson(ref), users.get(ref)),
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

function fromEntityRows(rows: EntityRow[]): BookedEntity {
  const projected: ProjectedEntity = JSON.parse(rows[0].body);
  const keys = rows.filter(row => row.key !== null);
  const observed = new Map(
    keys.map(row => [`${row.provider} ${row.key}`, row.observed_at]),
  );
  const observedAt = keys.flatMap(row => row.observed_at ?? []).sort()[0];
  const withAge = <T extends { provider: string; key: string }>(one: T) => ({
    ...one,
    // Only what was read is projected.
    observedAt: observed.get(`${one.provider} ${one.key}`) ?? '',
  });
  return {
    ...projected,
    read: keys.every(row => row.observed_at !== null),
    policies: projected.policies.map(withAge),
    schedules: projected.schedules.map(one => {
      const { key: _, ...booked } = withAge(one);
      return booked;
    }),
    problems: [
      ...projected.problems,
      ...keys.filter(isFailing).map(row => problemOf(row, projected)),
    ],
    ...(observedAt && { observedAt }),
  };
}

/** Of a key that could not be read. */
function problemOf(
  row: EntityRow,
  projected: ProjectedEntity,
): DefinitionProblem {
  const source = [...projected.policies, ...projected.schedules].find(
    ({ provider, key }) => provider === row.provider && key === row.key,
  )?.source;
  return {
    source: source?.title ?? row.provider ?? '',
    ...(source?.url && { url: source.url }),
    message:
      (row.error ?? '') +
      (row.observed_at ? ' What is shown was read before.' : ''),
  };
}
