import type {
  Shift,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';

/** The part of some shifts that lies in a window, the first and last cut at its ends. */
export function clipShifts(shifts: Shift[], { from, to }: TimeWindow): Shift[] {
  return shifts
    .filter(({ start, end }) => start < to && end > from)
    .map(shift => ({
      ...shift,
      start: shift.start < from ? from : shift.start,
      end: shift.end > to ? to : shift.end,
    }));
}
