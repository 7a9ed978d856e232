import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  RequestedWork,
  type RequestedWorkOptions,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Sweeper } from './Sweeper';

/** Reads single entities on request, but not too often. */
export class RefreshRunner {
  readonly #work: RequestedWork;
  readonly #sweepers: Sweeper[];
  readonly #publisher: ChangePublisher;

  constructor(
    options: RequestedWorkOptions & {
      sweepers: Sweeper[];
      publisher: ChangePublisher;
    },
  ) {
    this.#work = new RequestedWork(options);
    this.#sweepers = options.sweepers;
    this.#publisher = options.publisher;
  }

  /**
   * Begins to read an entity's sources, unless that was begun just before.
   *
   * @returns when the refresh that counts was accepted.
   */
  async request(target: EntityEnvironments): Promise<{ acceptedAt: string }> {
    return this.#work.request(
      target.entityRef,
      `refresh ${target.entityRef}`,
      async signal => {
        await Promise.all(
          this.#sweepers.map(sweeper => sweeper.sweepTarget(target, signal)),
        );
        // Open pages learn of it even where nothing changed but the age.
        await this.#publisher.signal([target.entityRef]);
      },
    );
  }
}
