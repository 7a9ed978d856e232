import type { EventParams } from '@backstage/plugin-events-node';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import type {
  DeploymentSource,
  EventContext,
  SweepContext,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubClients } from './client/GithubClients';
import type { GithubComparer } from './compare/GithubComparer';
import type { GithubSourceConfig } from './config/githubSourceConfig';
import type { GithubDetails } from './details/GithubDetails';
import { GithubEvents } from './events/GithubEvents';
import type { DeploymentSweep } from './sweep/DeploymentSweep';
import { githubShards } from './sweep/githubShards';

/** Deployments, workflow runs and approvals as GitHub knows them. */
export class GithubDeploymentSource implements DeploymentSource {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly schedule = { frequency: { minutes: 5 }, timeout: { minutes: 10 } };
  readonly eventTopics = GithubEvents.topics;

  constructor(
    private readonly deps: {
      clients: GithubClients;
      sweep: DeploymentSweep;
      events: GithubEvents;
      comparer: GithubComparer;
      details: GithubDetails;
      config: GithubSourceConfig;
    },
  ) {}

  shards(targets: EntityEnvironments[]): SweepShard[] {
    return githubShards(targets, {
      scopeOf: address => this.deps.clients.scopeOf(address),
      repositoriesPerShard: this.deps.config.repositoriesPerShard,
    });
  }

  async sweep(shard: SweepShard, context: SweepContext) {
    return this.deps.sweep.sweep(shard.targets, context);
  }

  async onEvent(event: EventParams, context: EventContext) {
    await this.deps.events.handle(event, context);
  }

  async compare(
    target: EntityEnvironments,
    versions: { base: string; head: string },
    options: { signal?: AbortSignal },
  ) {
    return this.deps.comparer.compare(target, versions, options.signal);
  }

  async readDetails(
    deployment: Deployment,
    context: { target: EntityEnvironments; signal?: AbortSignal },
  ) {
    return this.deps.details.read(
      deployment,
      context.target.repository,
      context.signal,
    );
  }
}
