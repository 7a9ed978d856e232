import type {
  DeploymentSource,
  SweepContext,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubClients } from './client/GithubClients';
import type { GithubSourceConfig } from './config/githubSourceConfig';
import type { DeploymentSweep } from './sweep/DeploymentSweep';
import { githubShards } from './sweep/githubShards';

/** Deployments, workflow runs and approvals as GitHub knows them. */
export class GithubDeploymentSource implements DeploymentSource {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly schedule: DeploymentSource['schedule'];

  constructor(
    private readonly deps: {
      clients: GithubClients;
      sweep: DeploymentSweep;
      config: GithubSourceConfig;
    },
  ) {
    const { frequency, timeout } = deps.config;
    this.schedule = { frequency, timeout };
  }

  shards(targets: EntityEnvironments[]): SweepShard[] {
    return githubShards(targets, {
      scopeOf: address => this.deps.clients.scopeOf(address),
      repositoriesPerShard: this.deps.config.repositoriesPerShard,
    });
  }

  async sweep(shard: SweepShard, context: SweepContext) {
    return this.deps.sweep.sweep(shard.targets, context);
  }
}
