import type {
  BackgroundWork,
  RequestStore,
} from '@callboard/backstage-plugin-environments-node';
import type { StackDiscovery } from '../discovery/StackDiscovery';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Sweeper } from './Sweeper';

/** Runs the checks of single entities on request, but not too often. */
export class RunRunner {
  readonly #store: RequestStore;
  readonly #discovery: StackDiscovery;
  readonly #sweepers: Sweeper[];
  readonly #publisher: ChangePublisher;
  readonly #background: BackgroundWork;
  readonly #intervalMs: number;
  readonly #now: () => Date;

  constructor(options: {
    store: RequestStore;
    discovery: StackDiscovery;
    sweepers: Sweeper[];
    publisher: ChangePublisher;
    background: BackgroundWork;
    /** Requests for one entity are at least this far apart. */
    intervalMs: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#discovery = options.discovery;
    this.#sweepers = options.sweepers;
    this.#publisher = options.publisher;
    this.#background = options.background;
    this.#intervalMs = options.intervalMs;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Begins to look at an entity's stacks and to run its checks, those that cost
   * money excepted, unless that was begun just before.
   *
   * @returns when the request that counts was accepted.
   */
  async request(entityRef: string): Promise<{ acceptedAt: string }> {
    const now = this.#now();
    const { acceptedAt, accepted } = await this.#store.accept(entityRef, {
      now: now.toISOString(),
      notSince: new Date(now.getTime() - this.#intervalMs).toISOString(),
    });
    if (accepted) {
      this.#background.run(`run the checks of ${entityRef}`, async signal => {
        await this.#discovery.expedite(entityRef);
        await this.#discovery.discoverDue(signal);
        await Promise.all(
          this.#sweepers.map(async sweeper => {
            await sweeper.expedite(entityRef);
            await sweeper.sweepDue(signal);
          }),
        );
        // Open pages learn of it even where nothing changed but the age.
        await this.#publisher.signal([entityRef]);
      });
    }
    return { acceptedAt };
  }
}
