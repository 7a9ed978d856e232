import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import type { TargetStore } from '../database/TargetStore';
import type { Ingestor } from '../ingest/Ingestor';
import type { SweepMetrics } from '../sweep/SweepMetrics';

/** Hands the events that a source asked for to it, and takes what it observes. */
export class SourceEventHandler {
  readonly #source: DeploymentSource;
  readonly #targets: TargetStore;
  readonly #ingestor: Ingestor;
  readonly #metrics: SweepMetrics;

  constructor(options: {
    source: DeploymentSource;
    targets: TargetStore;
    ingestor: Ingestor;
    metrics: SweepMetrics;
  }) {
    this.#source = options.source;
    this.#targets = options.targets;
    this.#ingestor = options.ingestor;
    this.#metrics = options.metrics;
  }

  /** Replicas share the id, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    const { id, eventTopics, onEvent } = this.#source;
    if (eventTopics?.length && onEvent) {
      await events.subscribe({
        id: `deployments-source-${id}`,
        topics: eventTopics,
        onEvent: event => this.#handle(event),
      });
    }
  }

  async #handle(event: EventParams): Promise<void> {
    await this.#source.onEvent?.(event, {
      findByRepository: repository =>
        this.#targets.findByRepository(repository),
      findByStack: stack => this.#targets.findByStack(stack),
      ingest: async observations => {
        this.#metrics.observed(this.#source.id, observations.length);
        await this.#ingestor.ingest({ source: this.#source.id }, observations);
      },
    });
  }
}
