import type { TimelineEntry } from '../model/DeploymentRecord';
import { byEffect } from './timeline';

/**
 * Deployments that put an older version back: the version had been live before,
 * and earlier than the one that it replaced.
 *
 * @param entries - those of one environment, in any order
 * @returns ids
 */
export function findRollbacks(entries: TimelineEntry[]): Set<string> {
  const rollbacks = new Set<string>();
  const firstLive = new Map<string, number>();
  let previous: string | undefined;
  entries
    .filter(({ status }) => status === 'success' || status === 'inactive')
    .sort(byEffect)
    .forEach(({ id, commit }, position) => {
      const before = firstLive.get(commit);
      if (before === undefined) {
        firstLive.set(commit, position);
      } else if (
        previous !== undefined &&
        previous !== commit &&
        before < firstLive.get(previous)!
      ) {
        rollbacks.add(id);
      }
      previous = commit;
    });
  return rollbacks;
}
