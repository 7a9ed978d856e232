import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { explainAt } from '../shared/explainAt';
import { readEach, type Reading } from '../shared/readEach';
import type { MetricQuery } from './metrics/MetricQuery';
import type { MetricWindow } from './metrics/MetricWindow';
import { readMetrics, type MetricValues } from './metrics/readMetrics';

/** Questions with the place that has the answers. */
export interface Asked {
  place: AwsPlace;
  queries: MetricQuery[];
}

/** What was read, by region. One region that does not answer leaves the others alone. */
export async function readAll(
  clients: AwsClientsService,
  asked: readonly Asked[],
  window: MetricWindow,
  { signal }: Pick<HealthBatch, 'signal'>,
): Promise<Map<string, Reading<MetricValues>>> {
  const byRegion = new Map<string, Asked>();
  for (const { place, queries } of asked) {
    const known = byRegion.get(place.region) ?? { place, queries: [] };
    known.queries.push(...queries);
    byRegion.set(place.region, known);
  }
  const [first] = asked;
  return first
    ? readEach(
        byRegion.keys(),
        region => {
          const { place, queries } = byRegion.get(region)!;
          return readMetrics(clients, place, queries, window, signal);
        },
        { explain: explainAt(first.place), signal },
      )
    : new Map();
}
