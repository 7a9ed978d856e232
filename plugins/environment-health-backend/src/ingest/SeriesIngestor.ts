import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthSeries } from '@callboard/backstage-plugin-environment-health-node';
import type { Stores } from '../database/Stores';
import { mergeSeries } from './mergeSeries';

/** Takes the points of charts that a round brought. */
export class SeriesIngestor {
  readonly #stores: Stores;

  constructor(options: { stores: Stores }) {
    this.#stores = options.stores;
  }

  async ingest(
    suiteId: string,
    found: HealthSeries[],
    observedAt: string,
  ): Promise<void> {
    for (const lines of byEnvironment(found)) {
      const [{ entityRef, environment }] = lines;
      await this.#stores.transaction(async stores => {
        if (!(await stores.targets.lock(entityRef))) {
          return;
        }
        const { series } = await stores.series.list(entityRef, environment);
        const known = new Map(series.map(line => [nameOf(line), line]));
        await stores.series.put(
          entityRef,
          environment,
          suiteId,
          lines.map(({ entityRef: _, environment: __, ...line }) =>
            mergeSeries(known.get(nameOf(line)), line, new Date(observedAt)),
          ),
          observedAt,
        );
      });
    }
  }
}

function byEnvironment(found: HealthSeries[]): HealthSeries[][] {
  const groups = new Map<string, Map<string, HealthSeries>>();
  for (const line of found) {
    const key = `${line.entityRef} ${line.environment}`;
    const group = groups.get(key) ?? new Map<string, HealthSeries>();
    group.set(nameOf(line), line);
    groups.set(key, group);
  }
  return [...groups.values()].map(group => [...group.values()]);
}

function nameOf(line: {
  key: string;
  subject?: string;
  range: MetricRange;
}): string {
  return JSON.stringify([line.range, line.key, line.subject]);
}
