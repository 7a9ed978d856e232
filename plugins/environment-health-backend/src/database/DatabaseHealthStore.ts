import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { KeptHealth } from '../model/KeptHealth';
import { toPlaceRecord } from './DatabaseInventoryStore';
import { toRoundRecord } from './DatabaseRoundStore';
import type { HealthReading, HealthStore } from './HealthStore';

const columns = [
  'body',
  'suite_id',
  'shard_key',
  'observed_at',
  'stale_at',
  'place',
  'listed_at',
  'error',
  'error_since',
];

/** {@inheritDoc HealthStore} */
export class DatabaseHealthStore implements HealthStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read(entityRef: string): Promise<HealthReading | undefined> {
    // One statement, in whose answer the text of the health is there once.
    const rows: any[] = await this.#db('healths')
      .where('entity_ref', entityRef)
      .select(this.#only(['body']))
      .unionAll([
        this.#db('rounds')
          .whereExists(
            this.#db('coverage')
              .select('entity_ref')
              .where('entity_ref', entityRef)
              .whereRaw('coverage.suite_id = rounds.suite_id')
              .whereRaw('coverage.shard_key = rounds.shard_key'),
          )
          .select(
            this.#only(['suite_id', 'shard_key', 'observed_at', 'stale_at']),
          ),
        this.#db('places')
          .whereNotNull('error')
          .select(this.#only(['place', 'listed_at', 'error', 'error_since'])),
      ]);
    const kept = rows.find(row => row.body !== null);
    return kept
      ? {
          health: JSON.parse(kept.body),
          rounds: rows.filter(row => row.suite_id !== null).map(toRoundRecord),
          failedPlaces: rows
            .filter(row => row.place !== null)
            .map(toPlaceRecord),
        }
      : undefined;
  }

  async get(entityRef: string): Promise<KeptHealth | undefined> {
    const [body] = await this.#db('healths')
      .where({ entity_ref: entityRef })
      .pluck('body');
    return body && JSON.parse(body);
  }

  async put(health: KeptHealth): Promise<void> {
    await this.#db('healths')
      .insert({ entity_ref: health.entityRef, body: JSON.stringify(health) })
      .onConflict('entity_ref')
      .merge();
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('healths').whereIn('entity_ref', chunk).delete(),
    );
  }

  // All parts of a union have the same columns, most of them absent.
  #only(wanted: string[]): (string | Knex.Raw)[] {
    return columns.map(column =>
      wanted.includes(column)
        ? column
        : this.#db.raw('cast(null as text) as ??', [column]),
    );
  }
}
