import { InputError, NotFoundError } from '@backstage/errors';
import type { PagerDutyService } from '../api/service';
import { parsePagerDutyKey, type PagerDutyKey } from '../bindings/pagerDutyKey';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { findServices, routingKeyOf, serviceOf } from '../sweep/findServices';

interface KnownService {
  serviceId: string;
  routingKey?: string;
  /** When it was read, in milliseconds since the epoch. */
  at: number;
}

/** A key may be taken away in PagerDuty, which then takes pages with it and tells nobody. */
const FRESH = 10 * 60_000;
/** How long a page waits for a newer key where an older one is known. */
const PATIENCE = 5_000;

/**
 * What this process knows of services: their ids, and with which keys they are paged. The keys are
 * secrets and are kept nowhere else; another process, or this one after a restart, asks for them again.
 */
export class KnownServices {
  readonly #client: PagerDutyClient;
  readonly #now: () => number;
  readonly #byKey = new Map<string, KnownService>();

  constructor(client: PagerDutyClient, now: () => number = Date.now) {
    this.#client = client;
    this.#now = now;
  }

  remember(key: string, parsed: PagerDutyKey, service: PagerDutyService): void {
    this.#byKey.set(key, {
      serviceId: service.id,
      routingKey: routingKeyOf(service, parsed),
      at: this.#now(),
    });
  }

  forget(key: string): void {
    this.#byKey.delete(key);
  }

  /** @returns undefined where none is known. */
  serviceId(key: string): string | undefined {
    return this.#byKey.get(key)?.serviceId;
  }

  /** Whether a service was read lately, and had no key to page it with. */
  cannotBePaged(key: string): boolean {
    const known = this.#byKey.get(key);
    return (
      known !== undefined &&
      known.routingKey === undefined &&
      this.#isFresh(known)
    );
  }

  /**
   * Tells the key to page with, and asks PagerDuty for it where none was read lately. If PagerDuty does
   * not say, an older one is better than none.
   *
   * @throws `NotFoundError` where there is no such service, `InputError` where it has no such key, and
   * other errors of `@backstage/errors`, worded for people.
   */
  async findRoutingKey(key: string, signal: AbortSignal): Promise<string> {
    const known = this.#byKey.get(key);
    if (known?.routingKey && this.#isFresh(known)) {
      return known.routingKey;
    }
    try {
      await this.#read(
        key,
        known?.routingKey
          ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
          : signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      if (known?.routingKey) {
        return known.routingKey;
      }
      throw error;
    }
    const service = this.#byKey.get(key);
    if (!service) {
      throw new NotFoundError(
        'PagerDuty does not know the service that is to be paged, or the token may not see it. Correct the annotation of the entity.',
      );
    }
    if (!service.routingKey) {
      throw new InputError(
        'The service has no integration of the Events API v2, so that it cannot be paged. Add one in PagerDuty.',
      );
    }
    return service.routingKey;
  }

  async #read(key: string, signal: AbortSignal): Promise<void> {
    const parsed = parsePagerDutyKey(key);
    if (!parsed) {
      throw new InputError('This names nothing at PagerDuty.');
    }
    const found = await findServices(this.#client, [parsed], signal);
    const service = serviceOf(found, parsed);
    if (service) {
      this.remember(key, parsed, service);
    } else {
      this.forget(key);
    }
  }

  #isFresh({ at }: KnownService): boolean {
    return this.#now() - at < FRESH;
  }
}
