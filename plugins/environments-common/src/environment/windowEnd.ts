import type { DeploymentWindow } from './types';
import { windowIntervals } from './windowIntervals';

// Six days on end and the day before them, with room for a change of clocks.
const DAYS_AHEAD = 16;

/**
 * The instant at which a window that stands open closes.
 *
 * @remarks A window that another follows without a pause does not close.
 *
 * @param instant - a `Date` or an ISO-8601 instant
 * @returns undefined for a window that stands closed, or never closes.
 * @throws `InputError` where the window's times or zone cannot be understood.
 *
 * @public
 */
export function windowEnd(
  window: DeploymentWindow | undefined,
  instant: Date | string,
): Date | undefined {
  if (!window || 'always' in window) {
    return undefined;
  }
  const at = new Date(instant).getTime();
  const intervals = windowIntervals(window, at, DAYS_AHEAD);
  let end = intervals.find(
    interval => interval.start <= at && at < interval.end,
  )?.end;
  if (end === undefined) {
    return undefined;
  }
  for (const interval of intervals) {
    if (interval.start <= end && end < interval.end) {
      end = interval.end;
    }
  }
  return end === intervals.at(-1)!.end ? undefined : new Date(end);
}
