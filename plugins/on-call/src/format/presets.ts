import { DateTime } from 'luxon';

/** A stretch that somebody may want to take over, as ISO-8601 UTC. */
export interface Stretch {
  start: string;
  end: string;
}

const EVENING = 20;
const MORNING = 8;

const utc = (at: DateTime): string => at.toUTC().toISO() ?? '';

const minute = (now: number, zone: string): DateTime =>
  DateTime.fromMillis(now, { zone }).startOf('minute');

/**
 * From now until the hand-off.
 *
 * @param now - milliseconds since the epoch
 * @param until - ISO-8601; none where there is no hand-off
 */
export function restOfShift(
  now: number,
  until: string | undefined,
): Stretch | undefined {
  return until
    ? { start: utc(minute(now, 'utc')), end: utc(DateTime.fromISO(until)) }
    : undefined;
}

/**
 * What of a shift is not over; nothing of one that is.
 *
 * @param now - milliseconds since the epoch
 */
export function aheadOf(shift: Stretch, now: number): Stretch | undefined {
  const from = minute(now, 'utc');
  if (DateTime.fromISO(shift.end) <= from) {
    return undefined;
  }
  return {
    start: utc(DateTime.max(DateTime.fromISO(shift.start), from)),
    end: shift.end,
  };
}

/**
 * What of a shift somebody else can still be asked to take: from the next full hour on, so
 * that there is time to answer, where it has begun.
 *
 * @param now - milliseconds since the epoch
 * @returns the shift itself where it is over before that
 */
export function askable(shift: Stretch, now: number): Stretch {
  const start = DateTime.fromISO(shift.start);
  const hour = DateTime.fromMillis(now, { zone: 'utc' })
    .startOf('hour')
    .plus({ hours: 1 });
  return start.toMillis() > now || hour >= DateTime.fromISO(shift.end)
    ? shift
    : { start: utc(hour), end: shift.end };
}

/**
 * The night that runs or comes next where the viewer is: 20:00 to 08:00.
 *
 * @param now - milliseconds since the epoch
 */
export function tonight(now: number, zone: string): Stretch {
  const at = minute(now, zone);
  const morning = at.startOf('day').set({ hour: MORNING });
  if (at < morning) {
    return { start: utc(at), end: utc(morning) };
  }
  const evening = at.startOf('day').set({ hour: EVENING });
  return {
    start: utc(DateTime.max(at, evening)),
    end: utc(morning.plus({ days: 1 })),
  };
}

/**
 * From now to the same time on the clock in a week.
 *
 * @param now - milliseconds since the epoch
 */
export function comingWeek(now: number, zone: string): Stretch {
  const at = minute(now, zone);
  return { start: utc(at), end: utc(at.plus({ weeks: 1 })) };
}
