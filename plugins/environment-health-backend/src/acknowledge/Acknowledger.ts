import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  HealthAcknowledgement,
  HealthAcknowledgementRequest,
} from '@callboard/backstage-plugin-environment-health-common';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import { presentCheck } from '../present/presentCheck';
import type { Projector } from '../rollup/Projector';
import { isFailing } from '../rollup/isFailing';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 90;

/** Marks failing results as known to somebody, and takes that back. */
export class Acknowledger {
  readonly #stores: Stores;
  readonly #projector: Pick<Projector, 'projectAnew'>;
  readonly #publisher: Pick<ChangePublisher, 'signal'>;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    projector: Pick<Projector, 'projectAnew'>;
    publisher: Pick<ChangePublisher, 'signal'>;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param by - ref of the user
   * @throws `NotFoundError` when there is no such result.
   * @throws `ConflictError` when there is nothing wrong with it.
   * @throws `InputError` when the end is not in the future, or too far in it.
   */
  async acknowledge(
    entityRef: string,
    request: HealthAcknowledgementRequest,
    by: string,
  ): Promise<HealthAcknowledgement> {
    const { environment, resultId, reason } = request;
    const now = this.#now();
    const until = endOf(request, now);
    await this.#assertFailing(entityRef, request, now);
    const acknowledgement = {
      id: randomUUID(),
      by,
      reason,
      at: now.toISOString(),
      until,
    };
    await this.#stores.acknowledgements.put({
      ...acknowledgement,
      entityRef,
      environment,
      resultId,
    });
    await this.#show(entityRef);
    return acknowledgement;
  }

  /** @throws `NotFoundError` when the entity has no such acknowledgement. */
  async remove(entityRef: string, id: string): Promise<void> {
    if (!(await this.#stores.acknowledgements.remove(entityRef, id))) {
      throw new NotFoundError(`${entityRef} has no acknowledgement ${id}`);
    }
    await this.#show(entityRef);
  }

  async #assertFailing(
    entityRef: string,
    { environment, resultId }: HealthAcknowledgementRequest,
    now: Date,
  ): Promise<void> {
    const reading = await this.#stores.healths.read(entityRef, {
      results: 'all',
      since: now.toISOString(),
    });
    const kept =
      reading?.health.kind === 'health'
        ? reading.health.environments
            .find(({ environment: { name } }) => name === environment)
            ?.checks.find(({ id }) => id === resultId)
        : undefined;
    if (!reading || !kept) {
      throw new NotFoundError(
        `${entityRef} has no result ${resultId} in ${environment}`,
      );
    }
    const round = reading.rounds.find(
      ({ suiteId, shardKey }) =>
        suiteId === kept.suiteId && shardKey === kept.shardKey,
    );
    const { status } = presentCheck(kept, round, {
      now,
      maintenanceOpen: false,
    });
    if (!isFailing(status)) {
      throw new ConflictError(
        `${resultId} in ${environment} is ${status}; there is nothing to acknowledge`,
      );
    }
  }

  async #show(entityRef: string): Promise<void> {
    await this.#projector.projectAnew(this.#stores, [entityRef]);
    await this.#publisher.signal([entityRef]);
  }
}

function endOf({ until }: HealthAcknowledgementRequest, now: Date): string {
  const ahead = Date.parse(until) - now.getTime();
  if (!(ahead > 0 && ahead <= LONGEST_DAYS * DAY_MS)) {
    throw new InputError(
      `until: expected an instant in the future, at most ${LONGEST_DAYS} days ahead`,
    );
  }
  return new Date(until).toISOString();
}
