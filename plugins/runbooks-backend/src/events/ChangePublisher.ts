import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import {
  runbooksPortfolioSignalChannel,
  runbooksSignalChannel,
} from '@callboard/backstage-plugin-runbooks-common';

// Beyond that many, pages over many entities are told, and each reads when it is looked at again.
const MOST_ENTITIES = 500;

/** Tells open pages what changed. */
export class ChangePublisher {
  readonly #announcer: ChangeAnnouncer;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#announcer = new ChangeAnnouncer(options);
  }

  /** Tells the open pages of these entities, and of the portfolio, to read again. */
  async signal(entityRefs: string[]): Promise<void> {
    if (entityRefs.length) {
      await this.#announcer.signal([
        ...entityRefs.slice(0, MOST_ENTITIES).map(runbooksSignalChannel),
        runbooksPortfolioSignalChannel,
      ]);
    }
  }
}
