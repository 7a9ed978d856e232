import type { Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { isoInstant } from '../render/isoInstant';
import { nodeId } from '../render/renderAccount';
import { actorNode } from './actorNode';
import { commitNode } from './commitNode';
import { connection, type ConnectionArguments } from './connection';
import { deploymentNode, refName } from './deploymentNode';

interface DeploymentsArguments extends ConnectionArguments {
  environments?: string[] | null;
  orderBy: { direction: 'ASC' | 'DESC' };
}

/** `Repository`: names, refs, objects, environments and deployments. */
export function repositoryNode(
  links: Links,
  repository: Repository,
  now: Instant,
) {
  const refNode = (branch: string) => {
    const sha = repository.tip(branch, now);
    const commit = sha && repository.commits.get(sha);
    return commit
      ? {
          ...refName(branch),
          target: () => commitNode(links, repository, commit),
        }
      : null;
  };
  const url = links.repositoryWeb(repository);
  const node = {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: () => actorNode(links, repository.owner),
    description: repository.description,
    url,
    resourcePath: `/${repository.fullName}`,
    createdAt: isoInstant(repository.createdAt),
    isArchived: false,
    isFork: false,
    isPrivate: false,
    defaultBranchRef: () => refNode(repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refNode(qualifiedName.replace(/^refs\/heads\//, '')),
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      const commit = repository.resolve(oid ?? expression ?? '', now);
      return commit ? commitNode(links, repository, commit) : null;
    },
    environments: (args: ConnectionArguments) =>
      connection(
        repository.environments,
        args,
        environment => environment.id,
        environment => ({
          id: nodeId('EN', environment.id),
          databaseId: environment.id,
          name: environment.name,
          isPinned: false,
        }),
      ),
    deployments: (args: DeploymentsArguments) => {
      const wanted = repository.deployments
        .filter(
          deployment =>
            deployment.createdAt <= now &&
            (!args.environments ||
              args.environments.includes(deployment.environment)),
        )
        .sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
      if (args.orderBy.direction === 'DESC') {
        wanted.reverse();
      }
      return connection(
        wanted,
        args,
        deployment => deployment.id,
        deployment => ({
          ...deploymentNode(links, repository, deployment, now),
          repository: () => repositoryNode(links, repository, now),
        }),
      );
    },
  };
  return node;
}
