import type { EventParams } from '@backstage/plugin-events-node';
import type {
  Comparison,
  DeploymentObservation,
  DeploymentSource,
  EventContext,
  Observation,
  SweepContext,
  SweepFailure,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';

/** A source that says what a test tells it to, and counts what it is asked. */
export class FakeSource implements DeploymentSource {
  readonly id: string;
  readonly title: string;
  readonly schedule = { frequency: { minutes: 5 }, timeout: { minutes: 1 } };
  readonly eventTopics = ['fake.deployment'];

  observations: Observation[] = [];
  failures: SweepFailure[] = [];
  breakdown?: Error;
  comparison?: Comparison;
  calls = { sweep: 0, compare: 0, readDetails: 0 };
  details: Awaited<ReturnType<NonNullable<DeploymentSource['readDetails']>>> =
    {};
  detailsError?: Error;

  constructor(id = 'fake', title = 'Fake') {
    this.id = id;
    this.title = title;
  }

  shards(targets: EntityEnvironments[]): SweepShard[] {
    return targets.length ? [{ key: 'all', targets }] : [];
  }

  async sweep(
    shard: SweepShard,
    context: SweepContext,
  ): Promise<{ failures: SweepFailure[] }> {
    this.calls.sweep += 1;
    if (this.breakdown) {
      throw this.breakdown;
    }
    const refs = new Set(shard.targets.map(({ entityRef }) => entityRef));
    await context.ingest(
      this.observations.filter(({ entityRef }) => refs.has(entityRef)),
    );
    return { failures: this.failures };
  }

  async onEvent(event: EventParams, context: EventContext): Promise<void> {
    const payload = event.eventPayload as {
      repository: { owner: string; name: string };
      deployment: Omit<DeploymentObservation, 'entityRef'>;
    };
    const targets = await context.findByRepository(payload.repository);
    await context.ingest(
      targets.map(({ entityRef }) => ({ ...payload.deployment, entityRef })),
    );
  }

  async compare(): Promise<Comparison | undefined> {
    this.calls.compare += 1;
    return this.comparison;
  }

  async readDetails() {
    this.calls.readDetails += 1;
    if (this.detailsError) {
      throw this.detailsError;
    }
    return this.details;
  }
}
