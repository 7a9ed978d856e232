import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  healthPortfolioSignalChannel,
  healthSignalChannel,
  healthTransitionTopic,
  type HealthTransitionEvent,
} from '@callboard/backstage-plugin-environment-health-common';
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';

/** What changed for one entity. */
export interface EntityChange {
  entityRef: string;
  /** Whether its row in the portfolio looks different. */
  portfolio: boolean;
  transitions: HealthTransitionEvent[];
}

/**
 * Tells open pages and other plugins what changed. Trouble on the way is
 * logged: what changed is stored and will be read.
 */
export class ChangePublisher {
  readonly #announcer: ChangeAnnouncer;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#announcer = new ChangeAnnouncer(options);
  }

  async publish(changes: EntityChange[]): Promise<void> {
    await this.#announcer.signal([
      ...changes.map(({ entityRef }) => healthSignalChannel(entityRef)),
      ...(changes.some(({ portfolio }) => portfolio)
        ? [healthPortfolioSignalChannel]
        : []),
    ]);
    await this.#announcer.publish(
      healthTransitionTopic,
      changes.flatMap(({ transitions }) => transitions),
    );
  }

  /** Tells the open pages of these entities, and of the portfolio, to read again. */
  async signal(entityRefs: string[]): Promise<void> {
    if (entityRefs.length) {
      await this.#announcer.signal([
        ...entityRefs.map(healthSignalChannel),
        healthPortfolioSignalChannel,
      ]);
    }
  }
}
