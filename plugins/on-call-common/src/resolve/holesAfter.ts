import type { TimeWindow } from '../OnCallApi';
import type { Override, Schedule, Shift } from '../types';
import { gapsOf } from './gapsOf';
import { resolveShifts } from './resolveShifts';

/**
 * The holes that a change of overrides would tear: where nobody is on call after it, and somebody was before,
 * or it was not known.
 *
 * @param before - all overrides as they are
 * @param after - all overrides as they would be
 * @throws `InputError` where the schedule cannot be understood, or the window is empty.
 *
 * @public
 */
export function holesAfter(
  schedule: Schedule,
  before: Override[],
  after: Override[],
  window: TimeWindow,
): Shift[] {
  const had = gapsOf(resolveShifts(schedule, before, window));
  const holes: Shift[] = [];
  for (const gap of gapsOf(resolveShifts(schedule, after, window))) {
    let { start } = gap;
    for (const old of had) {
      if (old.end <= start || old.start >= gap.end) {
        continue;
      }
      if (old.start > start) {
        holes.push({ ...gap, start, end: old.start });
      }
      start = old.end;
    }
    if (start < gap.end) {
      holes.push({ ...gap, start });
    }
  }
  return holes;
}
