import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import { formatDelay } from './delay';

/** What a stretch of a schedule is: somebody's, nobody's, or not known. */
export type ShiftKind = 'people' | 'gap' | 'unknown';

export function kindOf(shift: Pick<Shift, 'people' | 'unknown'>): ShiftKind {
  if (shift.people.length) {
    return 'people';
  }
  return shift.unknown ? 'unknown' : 'gap';
}

/** How long a shift lasts: `7 d`, `14 h`. */
export const lengthOf = (shift: Pick<Shift, 'start' | 'end'>): string =>
  formatDelay((Date.parse(shift.end) - Date.parse(shift.start)) / 60_000);
