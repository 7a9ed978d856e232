import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { KeptHealth } from '../model/KeptHealth';
import { toPlaceRecord } from './DatabaseInventoryStore';
import { toRoundRecord } from './DatabaseRoundStore';
import { toTransitionRecord } from './DatabaseTransitionStore';
import type { HealthReading, HealthStore } from './HealthStore';
import { putBackPassed, takeOutPassed } from './passedChecks';

/**
 * Rows of four tables under each other: `part` tells which, and names what is in
 * the others. Written out, because this is read more than anything else, and
 * three statements or a builder's work would take more time than the rest of it.
 */
const readingOf = (passed: 'passed' | 'null') => `(
  select 'health' as part,
    body as a, cast(${passed} as text) as b,
    null as c, null as d, null as e
  from healths where entity_ref = ?
  union all
  select 'round', suite_id, shard_key, observed_at, stale_at, null
  from rounds where exists (
    select 1 from coverage
    where coverage.entity_ref = ?
      and coverage.suite_id = rounds.suite_id
      and coverage.shard_key = rounds.shard_key
  )
  union all
  select 'transition', environment, status, summary, started_at, ended_at
  from transitions
  where entity_ref = ? and scope = 'availability'
    and (ended_at is null or ended_at > ?)
  union all
  select 'place', place, listed_at, error, error_since, null
  from places where error is not null
) as reading`;

const WITHOUT_PASSED = readingOf('null');
const WHOLE = readingOf('passed');

/** {@inheritDoc HealthStore} */
export class DatabaseHealthStore implements HealthStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read(
    entityRef: string,
    options: { results?: 'all'; since?: string } = {},
  ): Promise<HealthReading | undefined> {
    const { results, since = '' } = options;
    const rows: any[] = await this.#db
      .select()
      .from(
        this.#db.raw(results === 'all' ? WHOLE : WITHOUT_PASSED, [
          entityRef,
          entityRef,
          entityRef,
          since,
        ]),
      );
    const of = (part: string) => rows.filter(row => row.part === part);
    const [kept] = of('health');
    return (
      kept && {
        health:
          results === 'all'
            ? toWhole({ body: kept.a, passed: kept.b })
            : JSON.parse(kept.a),
        rounds: of('round').map(({ a, b, c, d }) =>
          toRoundRecord({
            suite_id: a,
            shard_key: b,
            observed_at: c,
            stale_at: d,
          }),
        ),
        failedPlaces: of('place').map(({ a, b, c, d }) =>
          toPlaceRecord({ place: a, listed_at: b, error: c, error_since: d }),
        ),
        availability: of('transition').map(row =>
          toTransitionRecord({
            entity_ref: entityRef,
            scope: 'availability',
            environment: row.a,
            status: row.b,
            summary: row.c,
            started_at: row.d,
            ended_at: row.e,
          }),
        ),
      }
    );
  }

  async get(entityRef: string): Promise<KeptHealth | undefined> {
    const row = await this.#db('healths')
      .where({ entity_ref: entityRef })
      .first('body', 'passed');
    return row && toWhole(row);
  }

  async put(health: KeptHealth): Promise<void> {
    const { rest, passed } = takeOutPassed(health);
    await this.#db('healths')
      .insert({
        entity_ref: health.entityRef,
        body: JSON.stringify(rest),
        passed: JSON.stringify(passed),
      })
      .onConflict('entity_ref')
      .merge();
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('healths').whereIn('entity_ref', chunk).delete(),
    );
  }
}

// Rows from before there was such a column have everything in their body.
function toWhole(row: { body: string; passed: string | null }): KeptHealth {
  return putBackPassed(
    JSON.parse(row.body),
    row.passed === null ? {} : JSON.parse(row.passed),
  );
}
