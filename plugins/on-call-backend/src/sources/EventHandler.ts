import type { EventsService } from '@backstage/plugin-events-node';
import type { BackgroundWork } from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { ProviderSweeper } from './ProviderSweeper';
import type { ShardPlanner } from './ShardPlanner';

/** Reads at once what an event of another system is about. */
export class EventHandler {
  readonly #providers: readonly OnCallProvider[];
  readonly #planner: ShardPlanner;
  readonly #sweeper: ProviderSweeper;
  readonly #background: BackgroundWork;

  constructor(options: {
    providers: readonly OnCallProvider[];
    planner: ShardPlanner;
    sweeper: ProviderSweeper;
    background: BackgroundWork;
  }) {
    this.#providers = options.providers;
    this.#planner = options.planner;
    this.#sweeper = options.sweeper;
    this.#background = options.background;
  }

  /** Replicas share the ids, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    for (const provider of this.#providers) {
      if (provider.events) {
        await events.subscribe({
          id: `on-call-${provider.id}`,
          topics: [...provider.events.topics],
          onEvent: event => this.#handle(provider, event),
        });
      }
    }
  }

  async #handle(
    provider: OnCallProvider,
    event: { topic: string; eventPayload: unknown },
  ): Promise<void> {
    const { keys } = await this.#planner.plan();
    const bound = keys.get(provider.id) ?? [];
    const touched = provider.events
      ?.keysOf(event, bound)
      .filter(key => bound.includes(key));
    if (touched?.length) {
      await this.#sweeper.expedite(provider.id, touched);
      this.#background.run(`read on-call schedules of ${provider.id}`, signal =>
        this.#sweeper.sweepDue(signal),
      );
    }
  }
}
