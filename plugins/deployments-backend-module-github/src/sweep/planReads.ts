import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { normalise } from './assignEnvironments';
import type { DeploymentList, RepositoryRead } from './RepositoryRead';

/**
 * Plans one read per repository, with one list per environment, so that many
 * deployments to one environment push none of another off its list, and one for
 * whatever goes to environments that nobody configured.
 */
export function planReads(
  targets: EntityEnvironments[],
  options: { first: number },
): RepositoryRead[] {
  const reads = new Map<string, RepositoryRead>();
  for (const target of targets) {
    const { repository } = target;
    if (!repository) {
      continue;
    }
    const key = normalise(`${repository.owner}/${repository.name}`);
    const read = reads.get(key) ?? { repository, targets: [], lists: [] };
    read.targets.push(target);
    reads.set(key, read);
  }
  return [...reads.values()].map(read => ({
    ...read,
    lists: listsFor(read.targets, options.first),
  }));
}

function listsFor(
  targets: EntityEnvironments[],
  first: number,
): DeploymentList[] {
  const byNames = new Map<string, string[]>();
  for (const target of targets) {
    for (const environment of target.environments) {
      const names = spellings(environment.github.environments);
      if (names.length > 0) {
        byNames.set(listKey(names), names);
      }
    }
  }
  const lists: DeploymentList[] = [...byNames.values()].map(environments => ({
    environments,
    first,
    withStatuses: false,
  }));
  return [...lists, { first, withStatuses: false }];
}

/** Names a list within its repository, whatever the order of its names. */
export function listKey(environments: string[] | undefined): string {
  return (environments ?? []).map(normalise).sort().join(',');
}

/**
 * The filter distinguishes case where GitHub's environments do not; `Production`
 * is how the platforms that report deployments spell it.
 */
function spellings(aliases: string[]): string[] {
  const names = new Set<string>();
  for (const alias of aliases.map(name => name.trim()).filter(Boolean)) {
    names.add(alias);
    names.add(alias[0].toLocaleUpperCase('en-US') + alias.slice(1));
  }
  return [...names];
}
