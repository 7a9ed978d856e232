import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { Stores } from '../database/Stores';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Ingestor } from '../ingest/Ingestor';
import type { Projector } from '../rollup/Projector';

/** Ends what is over by mere passing of time. */
export class ResultExpiry {
  readonly #stores: Stores;
  readonly #suites: HealthCheckSuite[];
  readonly #ingestor: Ingestor;
  readonly #projector: Projector;
  readonly #publisher: ChangePublisher;
  readonly #now: () => Date;

  constructor(options: {
    stores: Stores;
    suites: HealthCheckSuite[];
    ingestor: Ingestor;
    projector: Projector;
    publisher: ChangePublisher;
    now?: () => Date;
  }) {
    this.#stores = options.stores;
    this.#suites = options.suites;
    this.#ingestor = options.ingestor;
    this.#projector = options.projector;
    this.#publisher = options.publisher;
    this.#now = options.now ?? (() => new Date());
  }

  async run(signal: AbortSignal): Promise<void> {
    const now = this.#now().toISOString();
    await this.#expireResults(now, signal);
    await this.#endAcknowledgements(now, signal);
    await this.#forgetSuites(now, signal);
  }

  async #expireResults(now: string, signal: AbortSignal): Promise<void> {
    for (const round of await this.#stores.rounds.listStale(now)) {
      signal.throwIfAborted();
      const suite = this.#suites.find(({ id }) => id === round.suiteId);
      if (suite) {
        const targets = await this.#stores.coverage.list(
          suite.id,
          round.shardKey,
        );
        await this.#ingestor.expire(suite, round, targets, now);
      }
    }
  }

  async #endAcknowledgements(now: string, signal: AbortSignal): Promise<void> {
    const entityRefs = await this.#stores.acknowledgements.listEndedBy(now);
    for (const entityRef of entityRefs) {
      signal.throwIfAborted();
      const ended = (
        await this.#stores.acknowledgements.list(entityRef)
      ).filter(({ until }) => until <= now);
      for (const { id } of ended) {
        await this.#stores.acknowledgements.remove(entityRef, id);
      }
    }
    await this.#publisher.signal(
      await this.#projector.projectAnew(this.#stores, entityRefs),
    );
  }

  // Their modules were taken out of the backend.
  async #forgetSuites(now: string, signal: AbortSignal): Promise<void> {
    const installed = new Set(this.#suites.map(({ id }) => id));
    for (const id of await this.#stores.coverage.listSuites()) {
      if (!installed.has(id)) {
        signal.throwIfAborted();
        const coverage = await this.#stores.coverage.list(id);
        for (const shardKey of new Set(coverage.map(one => one.shardKey))) {
          await this.#ingestor.forget(
            { id, checks: [] },
            shardKey,
            coverage.filter(one => one.shardKey === shardKey),
            now,
          );
        }
        await this.#stores.coverage.remove(id, coverage);
        await this.#stores.shards.forgetExcept(id, []);
        await this.#stores.rounds.forgetExcept(id, []);
      }
    }
  }
}
