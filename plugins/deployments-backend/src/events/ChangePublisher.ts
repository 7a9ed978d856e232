import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  deploymentChangedTopic,
  deploymentsPortfolioSignalChannel,
  deploymentsSignalChannel,
  type DeploymentChangedEvent,
  type DeploymentStatus,
} from '@callboard/backstage-plugin-deployments-common';
import type { TimelineEntry } from '../model/DeploymentRecord';

// The first sweep of a repository finds its whole past, which is no news.
const NEWS_MS = 24 * 3600_000;

/** What changed for one entity. */
export interface EntityChange {
  entityRef: string;
  deployments: DeploymentChangedEvent[];
}

/** Tells open pages and other plugins what changed. */
export class ChangePublisher {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Whether other plugins are told of a change: not of the distant past. */
  isNews(
    entry: TimelineEntry,
    previousStatus: DeploymentStatus | undefined,
  ): boolean {
    const at = entry.finishedAt ?? entry.createdAt;
    return (
      previousStatus !== undefined ||
      Date.parse(at) > this.#now().getTime() - NEWS_MS
    );
  }

  /** Trouble on the way is logged: what changed is stored and will be read. */
  async publish(changes: EntityChange[]): Promise<void> {
    if (!changes.length) {
      return;
    }
    await this.signal(changes.map(({ entityRef }) => entityRef));
    for (const event of changes.flatMap(({ deployments }) => deployments)) {
      await this.#attempt('publish an event', () =>
        this.#events.publish({
          topic: deploymentChangedTopic,
          eventPayload: event,
        }),
      );
    }
  }

  /** Tells the open pages of these entities, and of the portfolio, to read again. */
  async signal(entityRefs: string[]): Promise<void> {
    if (!entityRefs.length) {
      return;
    }
    const channels = [
      ...entityRefs.map(deploymentsSignalChannel),
      deploymentsPortfolioSignalChannel,
    ];
    for (const channel of channels) {
      await this.#attempt(`signal ${channel}`, () =>
        this.#signals.publish({
          recipients: { type: 'broadcast' },
          channel,
          message: {},
        }),
      );
    }
  }

  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(`Could not ${what}: ${error}`);
    }
  }
}
