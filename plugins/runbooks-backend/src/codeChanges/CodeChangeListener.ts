import type { EventsService } from '@backstage/plugin-events-node';
import {
  PUSH_TOPIC,
  readPush,
} from '@callboard/backstage-plugin-environments-node';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { FreshnessKeeper } from '../freshness/FreshnessKeeper';
import type { CodeChanges } from './CodeChanges';

/** Notes what pushes change, and judges anew how fresh the runbooks beside it are. */
export class CodeChangeListener {
  readonly #codeChanges: CodeChanges;
  readonly #freshness: FreshnessKeeper;
  readonly #publisher: ChangePublisher;

  constructor(options: {
    codeChanges: CodeChanges;
    freshness: FreshnessKeeper;
    publisher: ChangePublisher;
  }) {
    this.#codeChanges = options.codeChanges;
    this.#freshness = options.freshness;
    this.#publisher = options.publisher;
  }

  /** Replicas share the id, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'runbooks-code-changes',
      topics: [PUSH_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const push = readPush(eventPayload);
        if (push) {
          await this.#publisher.signal(
            await this.#freshness.judge(await this.#codeChanges.note(push)),
          );
        }
      },
    });
  }
}
