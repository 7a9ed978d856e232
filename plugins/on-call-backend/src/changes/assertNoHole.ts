import { ConflictError } from '@backstage/errors';
import {
  holesAfter,
  type Override,
  type Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { describeStretch } from './describeStretch';
import type { Stretch } from './stretchOf';

/**
 * @param within - outside of which nothing changes
 * @throws `ConflictError` that names the hole that a change of overrides would leave.
 */
export function assertNoHole(
  schedule: Schedule,
  change: { before: Override[]; after: Override[] },
  { start, end }: Stretch,
): void {
  const [hole, ...others] = holesAfter(schedule, change.before, change.after, {
    from: start,
    to: end,
  });
  if (hole) {
    const more = others.length
      ? `, and in ${others.length} more ${others.length > 1 ? 'gaps' : 'gap'}`
      : '';
    throw new ConflictError(
      `Nobody would be on call from ${describeStretch(
        hole,
        schedule.timeZone,
      )}${more}. Name somebody, or confirm the hole.`,
    );
  }
}
