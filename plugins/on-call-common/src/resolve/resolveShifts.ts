import { InputError } from '@backstage/errors';
import type { TimeWindow } from '../OnCallApi';
import type { Override, Schedule, Shift } from '../types';
import { resolveStretches } from './resolveStretches';
import { readInstant, toShift } from './Stretch';
import { zoneClock } from './zoneClock';

/**
 * Who is on call during a window: the one answer that everything else is derived from.
 *
 * @remarks
 * Shifts are half open, in order, and partition the window; where nobody is on call there is a
 * shift without people. The first and last are clipped to the window, and an instant has the same
 * people for the same reason through any window.
 *
 * Hand-offs, restrictions and ends of layers are wall-clock times in the schedule's zone, those of
 * hourly rotations too: a rotation of 12 hours that begins at 09:00 is handed off at 09:00 and 21:00 all year,
 * and one shift is longer or shorter by the change of clocks. A time that does not occur is the instant of the
 * change; of one that occurs twice the first counts. Months are counted from the start: what begins on a
 * 31st is handed off on the last day of shorter months, and on the 31st again after them.
 *
 * Whoever hands off to oneself within a layer goes on: such shifts are one.
 *
 * @param overrides - of this schedule; one that was created later covers an earlier one, and of the same moment the later in the list
 * @throws `InputError` where the schedule cannot be understood, or the window is empty.
 *
 * @public
 */
export function resolveShifts(
  schedule: Schedule,
  overrides: Override[],
  window: TimeWindow,
): Shift[] {
  const start = readInstant(window.from);
  const end = readInstant(window.to);
  if (start >= end) {
    throw new InputError(
      `The window from ${window.from} to ${window.to} is empty; expected an end after its start.`,
    );
  }
  let edge = new Date(start).toISOString();
  return resolveStretches(
    schedule,
    overrides,
    { start, end },
    zoneClock(schedule.timeZone),
  ).map(stretch => {
    const from = edge;
    edge = new Date(stretch.end).toISOString();
    return toShift(stretch, from, edge);
  });
}
