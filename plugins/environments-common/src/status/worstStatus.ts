import { compareStatus } from './statusOrder';
import type { Status } from './types';

/**
 * The status of the whole: that of its worst part.
 *
 * @remarks
 * An `unknown` part hides no worse one and keeps the whole from reading
 * `healthy`. A whole without parts is `unknown`: where nothing was checked,
 * nothing can be called healthy.
 *
 * @public
 */
export function worstStatus(parts: Iterable<Status>): Status {
  let worst: Status | undefined;
  for (const part of parts) {
    if (worst === undefined || compareStatus(part, worst) > 0) {
      worst = part;
    }
  }
  return worst ?? 'unknown';
}
