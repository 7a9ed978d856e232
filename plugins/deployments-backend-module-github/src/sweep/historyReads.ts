import { createHash } from 'node:crypto';
import type { AnsweredList } from './deploymentsAnswer';
import { listKey } from './planReads';
import type { Remembered } from './RepositoryMemory';
import type { RepositoryRead } from './RepositoryRead';

/**
 * Which lists of a repository have to be read further back: those seen for the
 * first time, and those of which so much happened since the last sweep that the
 * newest deployment known then is no longer among the newest now.
 */
export function historyRead(
  read: RepositoryRead,
  lists: AnsweredList[],
  remembered: Remembered,
  depth: number,
): RepositoryRead | undefined {
  const gaps = lists.filter(({ list, deployments }) => {
    const known = remembered.newest[markerOf(read, list.environments)];
    return (
      list.environments !== undefined &&
      deployments.length > 0 &&
      !deployments.some(({ id }) => id === known)
    );
  });
  return gaps.length > 0
    ? {
        ...read,
        lists: gaps.map(({ list }) => ({
          environments: list.environments,
          first: depth,
          withStatuses: true,
        })),
      }
    : undefined;
}

/** Remembers where these lists begin, so that the next sweep sees what is new. */
export function rememberNewest(
  read: RepositoryRead,
  lists: AnsweredList[],
  remembered: Remembered,
): void {
  for (const { list, deployments } of lists) {
    const [newest] = deployments;
    if (newest && list.environments) {
      remembered.newest[markerOf(read, list.environments)] = newest.id;
    }
  }
}

/** An entity that joins a repository has its history yet to be read. */
function markerOf(
  read: RepositoryRead,
  environments: string[] | undefined,
): string {
  const refs = read.targets.map(({ entityRef }) => entityRef).sort();
  return createHash('sha256')
    .update(JSON.stringify([refs, listKey(environments)]))
    .digest('hex')
    .slice(0, 16);
}
