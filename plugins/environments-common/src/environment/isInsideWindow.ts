import type { DeploymentWindow } from './types';
import { windowIntervals } from './windowIntervals';

/**
 * Whether a window stands open at an instant.
 *
 * @remarks Where there is no window, nothing is ever outside it.
 *
 * @param instant - a `Date` or an ISO-8601 instant
 * @throws `InputError` where the window's times or zone cannot be understood.
 *
 * @public
 */
export function isInsideWindow(
  window: DeploymentWindow | undefined,
  instant: Date | string,
): boolean {
  if (!window || 'always' in window) {
    return true;
  }
  const at = new Date(instant).getTime();
  return windowIntervals(window, at, 2).some(
    interval => interval.start <= at && at < interval.end,
  );
}
