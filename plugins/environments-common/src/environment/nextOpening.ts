import { isInsideWindow } from './isInsideWindow';
import type { DeploymentWindow } from './types';
import { windowIntervals } from './windowIntervals';

// A weekly window that a change of clocks swallows is back a week later.
const DAYS_AHEAD = 16;

/**
 * The first instant after the given one at which a window opens.
 *
 * @remarks A window that follows on another without a pause does not open.
 *
 * @param instant - a `Date` or an ISO-8601 instant
 * @returns undefined for a window that never closes.
 * @throws `InputError` where the window's times or zone cannot be understood.
 *
 * @public
 */
export function nextOpening(
  window: DeploymentWindow | undefined,
  instant: Date | string,
): Date | undefined {
  if (!window || 'always' in window) {
    return undefined;
  }
  const at = new Date(instant).getTime();
  const opening = windowIntervals(window, at, DAYS_AHEAD).find(
    ({ start }) => start > at && !isInsideWindow(window, new Date(start - 1)),
  );
  return opening && new Date(opening.start);
}
