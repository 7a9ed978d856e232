import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { Projector } from '../board/Projector';
import type { Comparer } from '../comparisons/Comparer';
import type { Stores, StoreSet } from '../database/Stores';
import type { ChangePublisher, EntityChange } from '../events/ChangePublisher';
import { describeChanges } from './describeChanges';
import { joinOperations } from './joinOperations';
import { markRollbacks } from './markRollbacks';
import { mergeObservations, type ObservationOrigin } from './mergeObservations';

/** Takes what sources observe, and keeps facts and read models in step. */
export class Ingestor {
  readonly #stores: Stores;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #comparer: Pick<Comparer, 'enqueue'>;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    projector: Projector;
    publisher: ChangePublisher;
    comparer: Pick<Comparer, 'enqueue'>;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#comparer = options.comparer;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Stores observations and tells who listens. Each entity's are stored in one
   * transaction; those of entities that are no targets are left out.
   */
  async ingest(
    origin: ObservationOrigin,
    observations: Observation[],
  ): Promise<void> {
    const byEntity = new Map<string, Observation[]>();
    for (const observation of observations) {
      const own = byEntity.get(observation.entityRef);
      if (own) {
        own.push(observation);
      } else {
        byEntity.set(observation.entityRef, [observation]);
      }
    }
    const changes: (EntityChange & { lacksComparison: boolean })[] = [];
    for (const [entityRef, own] of byEntity) {
      const change = await this.#stores.transaction(stores =>
        this.#ingestEntity(stores, entityRef, origin, own),
      );
      if (change) {
        changes.push(change);
      }
    }
    await this.#publisher.publish(changes);
    this.#comparer.enqueue(
      changes
        .filter(({ lacksComparison }) => lacksComparison)
        .map(({ entityRef }) => entityRef),
    );
  }

  async #ingestEntity(
    stores: StoreSet,
    entityRef: string,
    origin: ObservationOrigin,
    observations: Observation[],
  ): Promise<(EntityChange & { lacksComparison: boolean }) | undefined> {
    const target = await stores.targets.lock(entityRef);
    if (!target?.environments) {
      return undefined;
    }
    const changes = await mergeObservations(
      stores,
      entityRef,
      origin,
      observations,
      this.#now().toISOString(),
    );
    if (!changes.any) {
      return undefined;
    }
    const before = await stores.boards.read(entityRef);
    const timeline = await stores.deployments.timeline(entityRef);
    if (changes.deployments.length) {
      await markRollbacks(stores.deployments, timeline);
    }
    if (changes.rejoinFrom) {
      await joinOperations(stores, entityRef, timeline, changes.rejoinFrom);
    }
    const { board, lacksComparison } = await this.#projector.project(
      stores,
      target,
      timeline,
    );
    return {
      entityRef,
      lacksComparison,
      deployments: await describeChanges(
        stores,
        target,
        changes.deployments.filter(({ id, previousStatus }) =>
          this.#publisher.isNews(
            timeline.find(entry => entry.id === id)!,
            previousStatus,
          ),
        ),
        { before: before?.board, after: board },
      ),
    };
  }
}
