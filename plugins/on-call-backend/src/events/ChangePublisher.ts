import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import {
  onCallPortfolioSignalChannel,
  onCallSignalChannel,
  scheduleSignalChannel,
} from '@callboard/backstage-plugin-on-call-common';
import type { BookChange } from '../book/BookChange';

// Beyond that many, pages over many schedules are told, and each reads when it is looked at again.
const MOST_CHANNELS = 500;

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

  /** Tells the open pages of these entities and schedules, and of the portfolio, to read again. */
  async publish({ entityRefs, scheduleIds }: BookChange): Promise<void> {
    const channels = [
      ...entityRefs.map(onCallSignalChannel),
      ...scheduleIds.map(scheduleSignalChannel),
    ];
    if (channels.length) {
      await this.#announcer.signal([
        ...channels.slice(0, MOST_CHANNELS),
        onCallPortfolioSignalChannel,
      ]);
    }
  }
}
