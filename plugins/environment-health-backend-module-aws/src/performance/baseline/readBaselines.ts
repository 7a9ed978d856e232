import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import type { MetricWindow } from '../metrics/MetricWindow';
import { queryKey, type MetricQuery } from '../metrics/MetricQuery';
import { readAll } from '../readAll';
import type { MeasuredResource } from '../resources/MeasuredResource';
import type { Baseline } from '../Traffic';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** In the order of preference. */
const BEFORE = [
  { when: 'a week before', ago: 7 * DAY },
  { when: 'the day before', ago: DAY },
] as const;

/** Baselines by the key of the question about requests. */
export type Baselines = Record<string, Baseline>;

/**
 * What was usual in this hour of the clock: a week before, and where there was nothing then,
 * the day before. Two questions a resource, and two more where the first had no answer.
 *
 * @throws errors of `@backstage/errors` where nothing could be read
 */
export async function readBaselines(
  clients: AwsClientsService,
  resources: readonly MeasuredResource[],
  batch: Pick<HealthBatch, 'now' | 'signal'>,
): Promise<Baselines> {
  const baselines: Baselines = {};
  const hour = Math.floor(batch.now.getTime() / HOUR) * HOUR;
  for (const { when, ago } of BEFORE) {
    const missing = resources.filter(
      ({ requests }) => !(queryKey(requests) in baselines),
    );
    const window: MetricWindow = {
      from: hour - ago,
      to: hour - ago + HOUR,
      slotSeconds: 3600,
    };
    const readings = await readAll(
      clients,
      missing.map(resource => ({
        place: resource.metricsIn,
        queries: asked(resource),
      })),
      window,
      batch,
    );
    for (const resource of missing) {
      const reading = readings.get(resource.metricsIn.region);
      const valueOf = (query: MetricQuery | undefined) =>
        query && reading?.ok
          ? reading.value.get(queryKey(query))?.[0] ?? undefined
          : undefined;
      const requests = valueOf(resource.requests);
      const average = valueOf(resource.latency?.average);
      if (requests !== undefined) {
        baselines[queryKey(resource.requests)] = {
          when,
          requestsPerMinute: requests / 60,
          ...(average !== undefined && {
            averageMs: average * resource.latency!.milliseconds,
          }),
        };
      }
    }
  }
  return baselines;
}

function asked({ requests, latency }: MeasuredResource): MetricQuery[] {
  return latency ? [requests, latency.average] : [requests];
}
