import { InputError, NotFoundError } from '@backstage/errors';
import type { PagerDutyService } from '../api/service';
import { parsePagerDutyKey, type PagerDutyKey } from '../bindings/pagerDutyKey';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { findServices, routingKeyOf, serviceOf } from '../sweep/findServices';

interface KnownService {
  serviceId: string;
  routingKey?: string;
}

/**
 * What this process knows of services: their ids, and with which keys they are paged. The keys are
 * secrets and are kept nowhere else; another process, or this one after a restart, asks for them again.
 */
export class KnownServices {
  readonly #client: PagerDutyClient;
  readonly #byKey = new Map<string, KnownService>();

  constructor(client: PagerDutyClient) {
    this.#client = client;
  }

  remember(key: string, parsed: PagerDutyKey, service: PagerDutyService): void {
    this.#byKey.set(key, {
      serviceId: service.id,
      routingKey: routingKeyOf(service, parsed),
    });
  }

  forget(key: string): void {
    this.#byKey.delete(key);
  }

  /** @returns undefined where none is known. */
  serviceId(key: string): string | undefined {
    return this.#byKey.get(key)?.serviceId;
  }

  /** Whether a service is known, and known to have no key to page it with. */
  cannotBePaged(key: string): boolean {
    const known = this.#byKey.get(key);
    return known !== undefined && known.routingKey === undefined;
  }

  /** @returns undefined where there is none, or none is known. */
  routingKey(key: string): string | undefined {
    return this.#byKey.get(key)?.routingKey;
  }

  /**
   * Tells the key to page with, and asks PagerDuty for it where it is not known.
   *
   * @throws `NotFoundError` where there is no such service, `InputError` where it has no such key, and
   * other errors of `@backstage/errors`, worded for people.
   */
  async findRoutingKey(key: string, signal: AbortSignal): Promise<string> {
    const parsed = parsePagerDutyKey(key);
    if (!parsed) {
      throw new InputError('This names nothing at PagerDuty.');
    }
    if (this.routingKey(key) === undefined) {
      const found = await findServices(this.#client, [parsed], signal);
      const service = serviceOf(found, parsed);
      if (!service) {
        throw new NotFoundError(
          'PagerDuty does not know the service that is to be paged, or the token may not see it. Correct the annotation of the entity.',
        );
      }
      this.remember(key, parsed, service);
    }
    const routingKey = this.routingKey(key);
    if (routingKey === undefined) {
      throw new InputError(
        'The service has no integration of the Events API v2, so that it cannot be paged. Add one in PagerDuty.',
      );
    }
    return routingKey;
  }
}
