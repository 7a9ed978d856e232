import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type {
  BackgroundWork,
  RequestStore,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Sweeper } from './Sweeper';

/** Reads single entities on request, but not too often. */
export class RefreshRunner {
  readonly #store: RequestStore;
  readonly #sweepers: Sweeper[];
  readonly #publisher: ChangePublisher;
  readonly #background: BackgroundWork;
  readonly #intervalMs: number;
  readonly #now: () => Date;

  constructor(options: {
    store: RequestStore;
    sweepers: Sweeper[];
    publisher: ChangePublisher;
    background: BackgroundWork;
    /** Refreshes of one entity are at least this far apart. */
    intervalMs: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#sweepers = options.sweepers;
    this.#publisher = options.publisher;
    this.#background = options.background;
    this.#intervalMs = options.intervalMs;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Begins to read an entity's sources, unless that was begun just before.
   *
   * @returns when the refresh that counts was accepted.
   */
  async request(target: EntityEnvironments): Promise<{ acceptedAt: string }> {
    const now = this.#now();
    const { acceptedAt, accepted } = await this.#store.accept(
      target.entityRef,
      {
        now: now.toISOString(),
        notSince: new Date(now.getTime() - this.#intervalMs).toISOString(),
      },
    );
    if (accepted) {
      this.#background.run(`refresh ${target.entityRef}`, async signal => {
        await Promise.all(
          this.#sweepers.map(sweeper => sweeper.sweepTarget(target, signal)),
        );
        // Open pages learn of it even where nothing changed but the age.
        await this.#publisher.signal([target.entityRef]);
      });
    }
    return { acceptedAt };
  }
}
