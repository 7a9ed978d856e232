import { InputError } from '@backstage/errors';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;

/** A stretch of time that somebody asked for. */
export interface Stretch {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive. */
  end: string;
}

/**
 * The part of a stretch that can still be changed: what has passed stays.
 *
 * @param at - the present
 * @throws `InputError` that says how to mend it, for a stretch that ends before it begins, is over, or is longer than 90 days.
 */
export function stretchOf({ start, end }: Stretch, at: string): Stretch {
  if (end <= start) {
    throw new InputError('end: expected an instant after start');
  }
  if (end <= at) {
    throw new InputError(
      `end: it passed already, and the past cannot be changed; expected an instant after ${at}`,
    );
  }
  if (Date.parse(end) - Date.parse(start) > MOST_DAYS * DAY_MS) {
    throw new InputError(
      `end: expected an instant at most ${MOST_DAYS} days after start; what should last is changed in the schedule itself`,
    );
  }
  return { start: start > at ? start : at, end };
}
