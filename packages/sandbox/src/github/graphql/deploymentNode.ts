import type {
  Deployment,
  DeploymentState,
  DeploymentStatus,
  Instant,
} from '../../world/model';
import type { Repository } from '../../world/Repository';
import {
  latestStatus,
  stateAt,
  statusesAt,
  updatedAt,
} from '../../world/views';
import type { Links } from '../Links';
import { nodeId } from '../render/renderAccount';
import { isoInstant } from '../render/isoInstant';
import { actorNode } from './actorNode';
import { commitNode } from './commitNode';
import { connection, type ConnectionArguments } from './connection';

/** `Deployment`, with its statuses newest first. */
export function deploymentNode(
  links: Links,
  repository: Repository,
  deployment: Deployment,
  now: Instant,
) {
  const commit = repository.commits.get(deployment.sha)!;
  const statusNode = (status: DeploymentStatus) =>
    deploymentStatusNode(links, repository, deployment, status);
  return {
    __typename: 'Deployment',
    id: nodeId('DE', deployment.id),
    databaseId: deployment.id,
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.environment,
    description: deployment.description,
    payload: JSON.stringify(deployment.payload),
    task: 'deploy',
    createdAt: isoInstant(deployment.createdAt),
    updatedAt: isoInstant(updatedAt(deployment, now)),
    commitOid: deployment.sha,
    commit: () => commitNode(links, repository, commit),
    ref: () =>
      repository.branches.has(deployment.ref)
        ? { __typename: 'Ref', ...refName(deployment.ref) }
        : null,
    creator: () => actorNode(links, deployment.creator),
    state: deploymentState(stateAt(deployment, now)),
    latestStatus: () => {
      const latest = latestStatus(deployment, now);
      return latest ? statusNode(latest) : null;
    },
    statuses: (args: ConnectionArguments) =>
      connection(
        statusesAt(deployment, now).reverse(),
        args,
        status => status.id,
        statusNode,
      ),
  };
}

export function refName(branch: string) {
  return {
    id: nodeId('REF', branch.length),
    name: branch,
    prefix: 'refs/heads/',
  };
}

function deploymentStatusNode(
  links: Links,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
) {
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DES', status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    environment: deployment.environment,
    environmentUrl: status.environmentUrl ?? null,
    logUrl: links.log(repository, deployment) || null,
    createdAt: isoInstant(status.at),
    updatedAt: isoInstant(status.at),
    creator: () => actorNode(links, status.creator),
  };
}

/** A deployment whose latest status is a success is ACTIVE; the other states go by one name. */
function deploymentState(state: DeploymentState): string {
  return state === 'success' ? 'ACTIVE' : state.toUpperCase();
}
