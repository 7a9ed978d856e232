import type { TimelineEntry } from '../model/DeploymentRecord';
import { byCreation, byEffect, last } from './timeline';

/**
 * The deployment whose version runs now: of those that succeeded, the one that
 * took effect last.
 *
 * @remarks
 * Not the one created last: an attempt that waited for its approval may finish
 * after a younger one. What GitHub calls inactive succeeded once and was
 * superseded or torn down since, so it does not run.
 *
 * @param entries - those of one environment, in any order
 */
export function liveVersion(
  entries: TimelineEntry[],
): TimelineEntry | undefined {
  return last(
    entries.filter(entry => entry.status === 'success'),
    byEffect,
  );
}

/**
 * The newest attempt that has not succeeded, where it is newer than what runs.
 *
 * @param entries - those of one environment, in any order
 */
export function latestAttempt(
  entries: TimelineEntry[],
  live: TimelineEntry | undefined,
): TimelineEntry | undefined {
  return last(
    entries.filter(
      entry =>
        entry.status !== 'success' &&
        entry.status !== 'inactive' &&
        (!live || entry.createdAt > live.createdAt),
    ),
    byCreation,
  );
}
