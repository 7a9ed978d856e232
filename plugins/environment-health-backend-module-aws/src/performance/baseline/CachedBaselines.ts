import { createHash } from 'node:crypto';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { queryKey } from '../metrics/MetricQuery';
import type { MeasuredResource } from '../resources/MeasuredResource';
import { readBaselines, type Baselines } from './readBaselines';

const HOUR = 3_600_000;

/** Baselines, read once an hour for as long as the resources are the same. */
export class CachedBaselines {
  constructor(
    private readonly services: {
      clients: AwsClientsService;
      cache: CacheService;
      logger: LoggerService;
    },
  ) {}

  /** Without baselines nothing is compared, and all else is judged: a failure is logged and gives none. */
  async read(
    place: AwsPlace,
    resources: readonly MeasuredResource[],
    batch: Pick<HealthBatch, 'now' | 'signal'>,
  ): Promise<Baselines> {
    const { clients, cache, logger } = this.services;
    const compared = resources.filter(({ standsAlone }) => standsAlone);
    if (compared.length === 0) {
      return {};
    }
    const key = cacheKey(place, compared, batch.now);
    try {
      const known = (await cache.get(key)) as Baselines | undefined;
      if (known) {
        return known;
      }
      const baselines = await readBaselines(clients, compared, batch);
      await cache.set(key, { ...baselines }, { ttl: HOUR });
      return baselines;
    } catch (error) {
      batch.signal.throwIfAborted();
      logger.warn(
        `Nothing is compared with the week before in account ${place.accountId} in ${place.region}: ${error}`,
      );
      return {};
    }
  }
}

function cacheKey(
  { accountId, region }: AwsPlace,
  resources: readonly MeasuredResource[],
  now: Date,
): string {
  const asked = resources.map(({ requests }) => queryKey(requests)).sort();
  const digest = createHash('sha1').update(asked.join()).digest('hex');
  const hour = Math.floor(now.getTime() / HOUR);
  return `performance-baseline/${accountId}/${region}/${hour}/${digest}`;
}
