import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { RepositoryAddress } from '../client/GithubClient';

/** Deployments of one repository to read as one list, newest first. */
export interface DeploymentList {
  /** GitHub environments to take; absent takes those of every environment. */
  environments?: string[];
  first: number;
  /** Whether every status is read, for the instants at which it started and ended. */
  withStatuses: boolean;
}

/** What is read of one repository, for all the entities that live in it. */
export interface RepositoryRead {
  repository: RepositoryAddress;
  targets: EntityEnvironments[];
  lists: DeploymentList[];
}

/** `owner/name`, for people and for telling repositories of one host apart. */
export function repositoryName(repository: RepositoryAddress): string {
  return `${repository.owner}/${repository.name}`;
}

/**
 * Connections that GitHub has to follow for a read; a hundred of them cost one
 * point.
 */
export function connectionsOf(read: { lists: DeploymentList[] }): number {
  return read.lists.reduce(
    (sum, list) => sum + 1 + (list.withStatuses ? list.first : 0),
    0,
  );
}
