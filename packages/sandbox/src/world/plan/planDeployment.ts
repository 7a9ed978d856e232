import type {
  Account,
  Commit,
  Deployment,
  DeploymentStatus,
  Instant,
  Job,
  Run,
} from '../model';
import type { Repository } from '../Repository';
import type { World } from '../World';

export interface NewDeployment {
  environment: string;
  production: boolean;
  transient?: boolean;
  commit: Commit;
  ref: string;
  creator: Account;
  at: Instant;
  description?: string;
  payload?: Record<string, unknown>;
  run?: Run;
  job?: Job;
  logUrl?: string;
}

export function openDeployment(
  world: World,
  repository: Repository,
  options: NewDeployment,
): Deployment {
  const deployment: Deployment = {
    id: world.ids.next('deployment'),
    environment: options.environment,
    sha: options.commit.sha,
    ref: options.ref,
    creator: options.creator,
    createdAt: options.at,
    description: options.description ?? null,
    payload: { version: options.commit.version, ...options.payload },
    production: options.production,
    transient: options.transient ?? false,
    statuses: [],
    run: options.run,
    job: options.job,
    logUrl: options.logUrl,
  };
  repository.deployments.push(deployment);
  world.announce(options.at, repository, {
    event: 'deployment',
    action: 'created',
    deployment,
  });
  return deployment;
}

/** Adds a status; a success makes the environment's earlier deployments inactive, as GitHub does. */
export function addStatus(
  world: World,
  repository: Repository,
  deployment: Deployment,
  status: Omit<DeploymentStatus, 'id'>,
): void {
  append(world, repository, deployment, status);
  if (status.state !== 'success' || deployment.transient) {
    return;
  }
  for (const other of repository.deployments) {
    const isActive =
      other !== deployment &&
      other.environment === deployment.environment &&
      other.statuses.at(-1)?.state === 'success' &&
      other.statuses.at(-1)!.at <= status.at;
    if (isActive) {
      append(world, repository, other, {
        state: 'inactive',
        at: status.at,
        creator: status.creator,
        description: '',
      });
    }
  }
}

function append(
  world: World,
  repository: Repository,
  deployment: Deployment,
  status: Omit<DeploymentStatus, 'id'>,
): void {
  const added = { id: world.ids.next('status'), ...status };
  deployment.statuses.push(added);
  world.announce(status.at, repository, {
    event: 'deployment_status',
    action: 'created',
    deployment,
    status: added,
  });
}
