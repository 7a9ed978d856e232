import {
  RequestedWork,
  type RequestedWorkOptions,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Target } from '../targets/Target';
import type { TreeSweeper } from './TreeSweeper';

/** Reads the repositories of single entities on request, but not too often. */
export class RefreshRunner {
  readonly #work: RequestedWork;
  readonly #sweeper: TreeSweeper;
  readonly #publisher: ChangePublisher;

  constructor(
    options: RequestedWorkOptions & {
      sweeper: TreeSweeper;
      publisher: ChangePublisher;
    },
  ) {
    this.#work = new RequestedWork(options);
    this.#sweeper = options.sweeper;
    this.#publisher = options.publisher;
  }

  /** @returns when the request that counts was accepted. */
  async request({
    entityRef,
    places,
  }: Pick<Target, 'entityRef' | 'places'>): Promise<{ acceptedAt: string }> {
    return this.#work.request(
      entityRef,
      `read the runbooks of ${entityRef}`,
      async signal => {
        await this.#sweeper.expedite(places.map(({ tree }) => tree));
        await this.#sweeper.sweepDue(signal);
        // Open pages learn of it even where nothing changed but the age.
        await this.#publisher.signal([entityRef]);
      },
    );
  }
}
