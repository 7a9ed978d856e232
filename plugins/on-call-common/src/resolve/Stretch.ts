import { InputError } from '@backstage/errors';
import type { Shift } from '../types';

/**
 * A half-open stretch of a line of time, in milliseconds: of instants since the
 * epoch, or of the wall clock as if it were UTC.
 *
 * @internal
 */
export interface Stretch {
  start: number;
  end: number;
  /** Refs; empty for nobody. */
  people: readonly string[];
  unknown?: boolean;
  layerId?: string;
  overrideId?: string;
}

/**
 * Puts one list of stretches over another; both are in order and do not overlap, and so is what comes of it.
 *
 * @internal
 */
export function cover(lower: Stretch[], upper: Stretch[]): Stretch[] {
  if (!lower.length || !upper.length) {
    return lower.length ? lower : upper;
  }
  const covered: Stretch[] = [];
  let next = 0;
  for (const stretch of lower) {
    let start = stretch.start;
    while (next < upper.length && upper[next].start < stretch.end) {
      const above = upper[next];
      if (above.start > start) {
        covered.push({ ...stretch, start, end: above.start });
      }
      start = Math.max(start, above.end);
      if (above.end > stretch.end) {
        // It goes on over the next one.
        break;
      }
      covered.push(above);
      next += 1;
    }
    if (start < stretch.end) {
      covered.push(start === stretch.start ? stretch : { ...stretch, start });
    }
  }
  for (; next < upper.length; next++) {
    covered.push(upper[next]);
  }
  return covered;
}

/**
 * Joins neighbours that touch and say the same: whoever hands off to oneself goes on.
 *
 * @internal
 */
export function join(stretches: Iterable<Stretch>): Stretch[] {
  const joined: Stretch[] = [];
  let last: Stretch | undefined;
  for (const stretch of stretches) {
    if (last && last.end === stretch.start && saysTheSame(last, stretch)) {
      last = { ...last, end: stretch.end };
      joined[joined.length - 1] = last;
    } else {
      last = stretch;
      joined.push(stretch);
    }
  }
  return joined;
}

function saysTheSame(one: Stretch, other: Stretch): boolean {
  return (
    one.layerId === other.layerId &&
    one.overrideId === other.overrideId &&
    one.unknown === other.unknown &&
    samePeople(one.people, other.people)
  );
}

/**
 * Whether these are the same people, in whatever order.
 *
 * @internal
 */
export function samePeople(
  one: readonly string[],
  other: readonly string[],
): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((person, index) => other[index] === person)) ||
    (one.length === other.length && one.every(person => other.includes(person)))
  );
}

/**
 * Reads an instant of the wire.
 *
 * @throws `InputError` for what is none.
 *
 * @internal
 */
export function readInstant(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) {
    throw new InputError(
      `"${text}" is not an instant; expected one such as 2026-01-31T09:00:00Z.`,
    );
  }
  return instant;
}

/** @internal */
export function toShift(
  { people, unknown, layerId, overrideId }: Stretch,
  start: string,
  end: string,
): Shift {
  const shift: Shift = { start, end, people: [...people] };
  if (unknown) {
    shift.unknown = true;
  }
  if (layerId !== undefined) {
    shift.layerId = layerId;
  }
  if (overrideId !== undefined) {
    shift.overrideId = overrideId;
  }
  return shift;
}
