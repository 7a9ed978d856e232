import type { Knex } from 'knex';
import type {
  CommitPair,
  ComparisonRecord,
  ComparisonStore,
} from './ComparisonStore';

/** {@inheritDoc ComparisonStore} */
export class DatabaseComparisonStore implements ComparisonStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(
    repository: string,
    pairs: CommitPair[],
  ): Promise<ComparisonRecord[]> {
    if (!pairs.length) {
      return [];
    }
    const rows = await this.#db('comparisons')
      .where({ repository })
      .where(any => {
        for (const { base, head } of pairs) {
          any.orWhere({ base, head });
        }
      })
      .select();
    return rows.map(row => ({
      base: row.base,
      head: row.head,
      result: row.result ? JSON.parse(row.result) : undefined,
      retryAt: row.retry_at ?? undefined,
    }));
  }

  async put(repository: string, record: ComparisonRecord): Promise<void> {
    await this.#db('comparisons')
      .insert({
        repository,
        base: record.base,
        head: record.head,
        result: record.result ? JSON.stringify(record.result) : null,
        retry_at: record.retryAt ?? null,
      })
      .onConflict(['repository', 'base', 'head'])
      .merge();
  }
}
