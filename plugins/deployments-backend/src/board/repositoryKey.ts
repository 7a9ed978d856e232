import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';

/** What the comparisons of a repository are kept under. */
export function repositoryKey(
  repository: NonNullable<EntityEnvironments['repository']>,
): string {
  return `${repository.host}/${repository.owner}/${repository.name}`.toLowerCase();
}
