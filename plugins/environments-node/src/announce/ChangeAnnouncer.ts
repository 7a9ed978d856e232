import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';

/**
 * Tells open pages and other plugins of changes that are stored already. Trouble
 * on the way is logged and not thrown: what changed will be read nevertheless.
 *
 * @public
 */
export class ChangeAnnouncer {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Makes every page that listens on one of these channels read again. */
  async signal(channels: string[]): Promise<void> {
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

  /** Publishes events to other plugins, one after the other. */
  async publish(topic: string, payloads: unknown[]): Promise<void> {
    for (const eventPayload of payloads) {
      await this.#attempt('publish an event', () =>
        this.#events.publish({ topic, eventPayload }),
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
