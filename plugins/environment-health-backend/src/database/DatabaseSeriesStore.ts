import type {
  MetricRange,
  MetricSeries,
} from '@callboard/backstage-plugin-environment-health-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { SeriesStore } from './SeriesStore';

/** {@inheritDoc SeriesStore} */
export class DatabaseSeriesStore implements SeriesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(
    entityRef: string,
    environment: string,
    range?: MetricRange,
  ): Promise<{ series: MetricSeries[]; observedAt?: string }> {
    const rows: any[] = await this.#db('series')
      .where({
        entity_ref: entityRef,
        environment,
        ...(range && { range }),
      })
      .orderBy(['key', 'subject'])
      .select('body', 'observed_at');
    const observedAt = rows
      .map(row => row.observed_at)
      .sort()
      .at(-1);
    return {
      series: rows.map(row => JSON.parse(row.body)),
      ...(observedAt && { observedAt }),
    };
  }

  async put(
    entityRef: string,
    environment: string,
    suiteId: string,
    series: MetricSeries[],
    observedAt: string,
  ): Promise<void> {
    await inChunks(series, chunk =>
      this.#db('series')
        .insert(
          chunk.map(line => ({
            entity_ref: entityRef,
            environment,
            range: line.range,
            key: line.key,
            subject: line.subject ?? '',
            suite_id: suiteId,
            observed_at: observedAt,
            body: JSON.stringify(line),
          })),
        )
        .onConflict(['entity_ref', 'environment', 'range', 'key', 'subject'])
        .merge(),
    );
  }

  async removeUnreadSince(before: string): Promise<number> {
    return this.#db('series').where('observed_at', '<', before).delete();
  }
}
