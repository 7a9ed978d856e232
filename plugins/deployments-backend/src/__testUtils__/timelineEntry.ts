import type { TimelineEntry } from '../model/DeploymentRecord';
import { at, commit } from './observe';

/** A deployment to prod that took five minutes. */
export function timelineEntry(
  id: string,
  time: string,
  overrides: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    id,
    environment: 'prod',
    status: 'success',
    commit: commit(id[0]),
    createdAt: at(time),
    finishedAt: new Date(Date.parse(at(time)) + 5 * 60_000).toISOString(),
    rollback: false,
    ...overrides,
  };
}
