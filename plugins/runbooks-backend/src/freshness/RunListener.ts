import type { EventsService } from '@backstage/plugin-events-node';
import { runbookRunTopic } from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { FreshnessKeeper } from './FreshnessKeeper';

const finished = z.object({
  kind: z.literal('finished'),
  run: z.object({ entityRef: z.string() }),
});

/** Judges anew how fresh runbooks are when a run of one was finished. */
export class RunListener {
  readonly #freshness: FreshnessKeeper;
  readonly #publisher: ChangePublisher;

  constructor(options: {
    freshness: FreshnessKeeper;
    publisher: ChangePublisher;
  }) {
    this.#freshness = options.freshness;
    this.#publisher = options.publisher;
  }

  /** Replicas share the id, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'runbooks-freshness',
      topics: [runbookRunTopic],
      onEvent: async ({ eventPayload }) => {
        const event = finished.safeParse(eventPayload);
        if (event.success) {
          const { entityRef } = event.data.run;
          await this.#publisher.signal(
            await this.#freshness.judge([entityRef]),
          );
        }
      },
    });
  }
}
