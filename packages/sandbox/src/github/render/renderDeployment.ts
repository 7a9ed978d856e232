import type { Deployment, DeploymentStatus, Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import { updatedAt } from '../../world/views';
import type { Links } from '../Links';
import { isoInstant } from './isoInstant';
import { nodeId, renderAccount } from './renderAccount';

/** `deployment` of GitHub's contract. */
export function renderDeployment(
  links: Links,
  repository: Repository,
  deployment: Deployment,
  now: Instant,
) {
  const repositoryUrl = links.repositoryApi(repository);
  const url = `${repositoryUrl}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: 'deploy',
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: renderAccount(links, deployment.creator),
    created_at: isoInstant(deployment.createdAt),
    updated_at: isoInstant(updatedAt(deployment, now)),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  };
}

/** `deployment-status` of GitHub's contract. */
export function renderDeploymentStatus(
  links: Links,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
) {
  const repositoryUrl = links.repositoryApi(repository);
  const deploymentUrl = `${repositoryUrl}/deployments/${deployment.id}`;
  const log = links.log(repository, deployment);
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: renderAccount(links, status.creator),
    description: status.description,
    environment: deployment.environment,
    target_url: log,
    created_at: isoInstant(status.at),
    updated_at: isoInstant(status.at),
    deployment_url: deploymentUrl,
    repository_url: repositoryUrl,
    environment_url: status.environmentUrl ?? '',
    log_url: log,
    performed_via_github_app: null,
  };
}
