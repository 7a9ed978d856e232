import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  type AwsPlace,
  canonicalJson,
  failureSentence,
  parsePlaceKey,
} from '@callboard/backstage-plugin-environments-node';
import pLimit from 'p-limit';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Projector } from '../rollup/Projector';
import type { SweepMetrics } from '../sweep/SweepMetrics';
import type { BoundTarget } from './bindTargets';
import type { StackLister } from './StackLister';
import type { TargetBook, TargetBookEdition } from './TargetBook';

/** How often the stacks of a place are listed, and how hard. */
export interface DiscoveryOptions {
  frequencyMs: number;
  timeoutMs: number;
  /** Places listed at the same time by one replica. */
  concurrency: number;
}

/** Under which listings are claimed; no suite is called so. */
export const DISCOVERY = '$stacks';

// A listing that was begun a little less than one period ago is due all the same.
const PUNCTUALITY = 0.95;

/** Finds out which stacks there are in the places where targets may have some. */
export class StackDiscovery {
  readonly #stores: Stores;
  readonly #book: TargetBook;
  readonly #lister: StackLister;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #metrics: SweepMetrics;
  readonly #logger: LoggerService;
  readonly #options: DiscoveryOptions;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    book: TargetBook;
    lister: StackLister;
    projector: Projector;
    publisher: ChangePublisher;
    metrics: SweepMetrics;
    logger: LoggerService;
    discovery: DiscoveryOptions;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#book = options.book;
    this.#lister = options.lister;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
    this.#options = options.discovery;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Lists the places that are due and that no other replica has taken. A place
   * that fails keeps what was known of it.
   *
   * @returns whether there is something else to check than before.
   */
  async discoverDue(signal: AbortSignal): Promise<boolean> {
    const before = await this.#book.read();
    const places = placesOf(before);
    await this.#forgetExcept([...places.keys()]);
    const dueBefore = new Date(
      this.#now().getTime() - this.#options.frequencyMs * PUNCTUALITY,
    ).toISOString();
    const limit = pLimit(this.#options.concurrency);
    await Promise.all(
      [...places].map(([place, contentHash]) =>
        limit(() =>
          this.#discoverIfDue(place, contentHash, {
            before,
            dueBefore,
            signal,
          }),
        ),
      ),
    );
    const after = await this.#book.read();
    if (after === before) {
      return false;
    }
    await this.#publisher.signal(
      await this.#projector.projectAnew(
        this.#stores,
        [...after.byEntity.keys()].filter(
          entityRef =>
            outlineOf(after.byEntity.get(entityRef)) !==
            outlineOf(before.byEntity.get(entityRef)),
        ),
      ),
    );
    return true;
  }

  /** Makes the places in which an entity may have stacks due at once. */
  async expedite(entityRef: string): Promise<void> {
    const { byEntity } = await this.#book.read();
    await this.#stores.shards.expedite(DISCOVERY, [
      ...new Set(byEntity.get(entityRef)?.flatMap(({ places }) => places)),
    ]);
  }

  async #forgetExcept(places: string[]): Promise<void> {
    await this.#stores.shards.forgetExcept(DISCOVERY, places);
    await this.#stores.inventory.forgetExcept(places);
  }

  async #discoverIfDue(
    place: string,
    contentHash: string,
    context: {
      before: TargetBookEdition;
      dueBefore: string;
      signal: AbortSignal;
    },
  ): Promise<void> {
    const { before, dueBefore, signal } = context;
    const now = this.#now();
    const claim = { source: DISCOVERY, shardKey: place, contentHash };
    const claimed =
      !signal.aborted &&
      (await this.#stores.shards.claim(claim, {
        dueBefore,
        now: now.toISOString(),
        until: new Date(now.getTime() + this.#options.timeoutMs).toISOString(),
      }));
    if (claimed) {
      try {
        await this.#discover(parsePlaceKey(place), place, before, signal);
      } finally {
        await this.#stores.shards.release(claim, signal.aborted);
      }
    }
  }

  async #discover(
    place: AwsPlace,
    key: string,
    { entities }: TargetBookEdition,
    signal: AbortSignal,
  ): Promise<void> {
    const at = this.#now().toISOString();
    const timeout = AbortSignal.timeout(this.#options.timeoutMs);
    try {
      const { stacks, error } = await this.#lister.list(
        place,
        entities,
        await this.#stores.inventory.listStacks(key),
        AbortSignal.any([signal, timeout]),
      );
      await this.#stores.inventory.putPlace(key, stacks, {
        at,
        ...(error !== undefined && { error: this.#sentence(key, error) }),
      });
      this.#metrics.listed(error === undefined ? 'success' : 'failure');
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      await this.#stores.inventory.putFailure(
        key,
        timeout.aborted
          ? 'Listing the stacks took too long and was given up. It is tried again later.'
          : this.#sentence(key, error),
        at,
      );
      this.#metrics.listed('failure');
    }
  }

  #sentence(place: string, error: unknown): string {
    this.#logger.warn(
      `Could not list the stacks of ${place}: ${stringifyError(error)}`,
    );
    return failureSentence(error);
  }
}

/** Places in which targets may have stacks, each with a text that differs once others are looked for there. */
function placesOf({
  entities,
  targets,
}: TargetBookEdition): Map<string, string> {
  const looking = new Map<string, Set<string>>();
  for (const { target, places } of targets) {
    for (const place of places) {
      const refs = looking.get(place) ?? new Set();
      looking.set(place, refs.add(target.entityRef));
    }
  }
  const byRef = new Map(entities.map(entity => [entity.entityRef, entity]));
  return new Map(
    [...looking].map(([place, refs]) => [
      place,
      createHash('sha256')
        .update(
          canonicalJson(
            [...refs].map(ref => {
              const entity = byRef.get(ref);
              return [ref, entity?.stacks, entity?.stackTags];
            }),
          ),
        )
        .digest('hex'),
    ]),
  );
}

/** What of the things to check shows even before they are checked. */
function outlineOf(bound: BoundTarget[] | undefined): string {
  return canonicalJson(
    bound?.map(({ target, places, awaited }) => [
      target.environment.name,
      places,
      awaited,
      target.stacks.length + target.missingStacks.length > 0,
      target.endpoints.length > 0,
    ]),
  );
}
