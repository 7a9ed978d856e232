import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { PlaceMemory } from './PlaceMemory';

/** Raised when the shape changes, so that what an older release wrote is not read. */
const version = 1;

/** Keeps {@link PlaceMemory} in the cache that all replicas share. */
export class PlaceMemoryStore {
  constructor(
    private readonly cache: CacheService,
    private readonly logger: LoggerService,
  ) {}

  /** @returns empty where nothing is remembered or the cache does not answer. */
  async load(place: AwsPlace): Promise<PlaceMemory> {
    try {
      const stored = await this.cache.get<JsonObject>(keyOf(place));
      return (stored ?? {}) as PlaceMemory;
    } catch (error) {
      this.warn('read', place, error);
      return {};
    }
  }

  async save(place: AwsPlace, memory: PlaceMemory): Promise<void> {
    try {
      await this.cache.set(keyOf(place), memory as unknown as JsonObject, {
        ttl: { days: 2 },
      });
    } catch (error) {
      this.warn('written', place, error);
    }
  }

  private warn(what: string, place: AwsPlace, error: unknown) {
    this.logger.warn(
      `What is known of the stacks in ${place.accountId} ${
        place.region
      } could not be ${what}; the next sweep makes more calls: ${stringifyError(
        error,
      )}`,
    );
  }
}

function keyOf(place: AwsPlace) {
  return `cloudformation:${version}:${place.accountId}/${place.region}`;
}
