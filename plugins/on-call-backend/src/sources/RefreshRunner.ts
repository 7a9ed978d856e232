import {
  RequestedWork,
  type RequestedWorkOptions,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { Target } from '../targets/Target';
import type { ProviderSweeper } from './ProviderSweeper';

/** Has what single entities name read on request, but not too often. */
export class RefreshRunner {
  readonly #work: RequestedWork;
  readonly #sweeper: ProviderSweeper;
  readonly #publisher: ChangePublisher;

  constructor(
    options: RequestedWorkOptions & {
      sweeper: ProviderSweeper;
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
    bindings,
  }: Pick<Target, 'entityRef' | 'bindings'>): Promise<{ acceptedAt: string }> {
    return this.#work.request(
      entityRef,
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
}
