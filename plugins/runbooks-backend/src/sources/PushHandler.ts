import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  PUSH_TOPIC,
  readPush,
  type BackgroundWork,
} from '@callboard/backstage-plugin-environments-node';
import { isTouched } from './isTouched';
import type { TreePlanner } from './TreePlanner';
import type { TreeSweeper } from './TreeSweeper';

/** Reads a repository at once when something was pushed to it. */
export class PushHandler {
  readonly #planner: TreePlanner;
  readonly #sweeper: TreeSweeper;
  readonly #background: BackgroundWork;
  readonly #logger: LoggerService;

  constructor(options: {
    planner: TreePlanner;
    sweeper: TreeSweeper;
    background: BackgroundWork;
    logger: LoggerService;
  }) {
    this.#planner = options.planner;
    this.#sweeper = options.sweeper;
    this.#background = options.background;
    this.#logger = options.logger;
  }

  /** Replicas share the id, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'runbooks-push',
      topics: [PUSH_TOPIC],
      onEvent: ({ eventPayload }) => this.#handle(eventPayload),
    });
  }

  async #handle(payload: unknown): Promise<void> {
    const push = readPush(payload);
    if (!push) {
      this.#logger.debug('Left out a push that names no repository or ref');
      return;
    }
    const touched = (await this.#planner.plan())
      .filter(planned => isTouched(planned, push))
      .map(({ tree }) => tree);
    if (touched.length) {
      await this.#sweeper.expedite(touched);
      this.#background.run(`read ${touched.join(', ')}`, signal =>
        this.#sweeper.sweepDue(signal),
      );
    }
  }
}
