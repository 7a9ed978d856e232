import type {
  BackgroundWork,
  RequestStore,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Target } from '../targets/Target';
import type { ProviderSweeper } from './ProviderSweeper';

/** Has what single entities name read on request, but not too often. */
export class RefreshRunner {
  readonly #store: RequestStore;
  readonly #sweeper: ProviderSweeper;
  readonly #publisher: ChangePublisher;
  readonly #background: BackgroundWork;
  readonly #intervalMs: number;
  readonly #now: () => Date;

  constructor(options: {
    store: RequestStore;
    sweeper: ProviderSweeper;
    publisher: ChangePublisher;
    background: BackgroundWork;
    /** Requests for one entity are at least this far apart. */
    intervalMs: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#sweeper = options.sweeper;
    this.#publisher = options.publisher;
    this.#background = options.background;
    this.#intervalMs = options.intervalMs;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns when the request that counts was accepted. */
  async request({
    entityRef,
    bindings,
  }: Pick<Target, 'entityRef' | 'bindings'>): Promise<{ acceptedAt: string }> {
    const now = this.#now();
    const { acceptedAt, accepted } = await this.#store.accept(entityRef, {
      now: now.toISOString(),
      notSince: new Date(now.getTime() - this.#intervalMs).toISOString(),
    });
    if (accepted) {
      this.#background.run(
        `read who is on call for ${entityRef}`,
        async signal => {
          for (const { provider, key } of bindings) {
            await this.#sweeper.expedite(provider, [key]);
          }
          await this.#sweeper.sweepDue(signal);
          // Open pages learn of it even where nothing changed but the age.
          await this.#publisher.publish({
            entityRefs: [entityRef],
            scheduleIds: [],
          });
        },
      );
    }
    return { acceptedAt };
  }
}
