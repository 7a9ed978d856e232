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
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
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
  readonly #announcer: ChangeAnnouncer;
  readonly #now: () => Date;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#announcer = new ChangeAnnouncer(options);
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
    await this.#announcer.publish(
      deploymentChangedTopic,
      changes.flatMap(({ deployments }) => deployments),
    );
  }

  /** Tells the open pages of these entities, and of the portfolio, to read again. */
  async signal(entityRefs: string[]): Promise<void> {
    if (!entityRefs.length) {
      return;
    }
    await this.#announcer.signal([
      ...entityRefs.map(deploymentsSignalChannel),
      deploymentsPortfolioSignalChannel,
    ]);
  }
}
