import type {
  ScheduleStanding,
  Shift,
} from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';

/** A stretch of time in milliseconds since the epoch, half open. */
export interface Span {
  from: number;
  to: number;
}

/** Where something lies on a line: parts of its length, from 0 to 1. */
export interface Placed {
  left: number;
  width: number;
}

/** A day where the viewer is; as wide as it is long, which is 23 or 25 hours when clocks change. */
export interface DayColumn extends Span, Placed {
  /** `YYYY-MM-DD` */
  day: string;
  hours: number;
}

/** A shift on the line. */
export interface PlacedShift extends Placed {
  shift: Shift;
}

const HOUR_MS = 3_600_000;

function place(piece: Span, span: Span): Placed {
  const length = span.to - span.from;
  const from = Math.max(piece.from, span.from);
  const to = Math.min(piece.to, span.to);
  return {
    left: (from - span.from) / length,
    width: Math.max(0, (to - from) / length),
  };
}

/** Where an instant lies, in parts of the line; absent outside of it. */
export function placeInstant(at: number, span: Span): number | undefined {
  return at < span.from || at >= span.to
    ? undefined
    : (at - span.from) / (span.to - span.from);
}

/**
 * Whole days of the viewer's, the first of which contains an instant.
 *
 * @param zone - IANA zone of the viewer
 */
export function spanOfDays(at: number, zone: string, days: number): Span {
  const from = DateTime.fromMillis(at, { zone }).startOf('day');
  return {
    from: from.toMillis(),
    to: from.plus({ days }).startOf('day').toMillis(),
  };
}

/** The days of a span as the viewer's calendar has them; those at its ends as far as they lie in it. */
export function daysIn(span: Span, zone: string): DayColumn[] {
  const days: DayColumn[] = [];
  let day = DateTime.fromMillis(span.from, { zone }).startOf('day');
  while (day.toMillis() < span.to) {
    const next = day.plus({ days: 1 }).startOf('day');
    const piece = { from: day.toMillis(), to: next.toMillis() };
    days.push({
      ...piece,
      ...place(piece, span),
      day: day.toISODate() ?? '',
      hours: (piece.to - piece.from) / HOUR_MS,
    });
    day = next;
  }
  return days;
}

const spanOf = (shift: Shift): Span => ({
  from: Date.parse(shift.start),
  to: Date.parse(shift.end),
});

/** Shifts where they lie on the line; those outside of it are left out. */
export function placeShifts(shifts: Shift[], span: Span): PlacedShift[] {
  return shifts
    .map(shift => ({ shift, ...place(spanOf(shift), span) }))
    .filter(({ width }) => width > 0);
}

/**
 * Gives the shift that runs now its true start, which an answer that begins now cuts off.
 *
 * @param from - before which nothing is shown, milliseconds since the epoch
 */
export function withTrueStart(
  shifts: Shift[],
  standing: ScheduleStanding,
  from: number,
): Shift[] {
  const [first, ...rest] = shifts;
  const { start } = standing.now;
  if (!first || !start || Date.parse(start) >= Date.parse(first.start)) {
    return shifts;
  }
  const shown = Math.max(Date.parse(start), from);
  return [{ ...first, start: new Date(shown).toISOString() }, ...rest];
}

/** What happens on one day of the viewer's. */
export interface DayOfShifts {
  /** `YYYY-MM-DD` */
  day: string;
  /** Those that begin on it; on the first day also what runs already. */
  shifts: Shift[];
}

/** Shifts by the day on which they begin where the viewer is; days on which none begins are left out. */
export function shiftsByDay(
  shifts: Shift[],
  span: Span,
  zone: string,
): DayOfShifts[] {
  return daysIn(span, zone).flatMap(({ day, from, to }, index) => {
    const begun = shifts.filter(shift => {
      const piece = spanOf(shift);
      return index === 0
        ? piece.from < to && piece.to > from
        : piece.from >= from && piece.from < to;
    });
    return begun.length ? [{ day, shifts: begun }] : [];
  });
}
