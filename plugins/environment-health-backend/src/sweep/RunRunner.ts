import {
  RequestedWork,
  type RequestedWorkOptions,
} from '@callboard/backstage-plugin-environments-node';
import type { StackDiscovery } from '../discovery/StackDiscovery';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Sweeper } from './Sweeper';

/** Runs the checks of single entities on request, but not too often. */
export class RunRunner {
  readonly #work: RequestedWork;
  readonly #discovery: StackDiscovery;
  readonly #sweepers: Sweeper[];
  readonly #publisher: ChangePublisher;

  constructor(
    options: RequestedWorkOptions & {
      discovery: StackDiscovery;
      sweepers: Sweeper[];
      publisher: ChangePublisher;
    },
  ) {
    this.#work = new RequestedWork(options);
    this.#discovery = options.discovery;
    this.#sweepers = options.sweepers;
    this.#publisher = options.publisher;
  }

  /**
   * Begins to look at an entity's stacks and to run its checks, those that cost
   * money excepted, unless that was begun just before.
   *
   * @returns when the request that counts was accepted.
   */
  async request(entityRef: string): Promise<{ acceptedAt: string }> {
    return this.#work.request(
      entityRef,
      `run the checks of ${entityRef}`,
      async signal => {
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
      },
    );
  }
}
