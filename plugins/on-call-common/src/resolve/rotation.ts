import { InputError } from '@backstage/errors';
import type { RotationLayer, RotationUnit } from '../types';
import { DAY_MS, parseWallTime, startOfDay, type WallTime } from './wallTime';

const UNIT_MS: Record<Exclude<RotationUnit, 'month'>, number> = {
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
};

/**
 * When the turns of a rotation begin, by wall clock. Turns are counted from 0.
 *
 * @internal
 */
export interface Rotation {
  start: WallTime;
  /** Infinity for never. */
  end: WallTime;
  beginOf(turn: number): WallTime;
  /** The turn that contains a time at or after `start`. */
  turnAt(time: WallTime): number;
}

/**
 * @throws `InputError` for a layer that cannot be understood.
 *
 * @internal
 */
export function readRotation(layer: RotationLayer): Rotation {
  const { id, unit, length, participants } = layer;
  if (!Number.isInteger(length) || length < 1) {
    throw new InputError(
      `Layer "${id}" has shifts of ${length} units; expected a whole number from 1.`,
    );
  }
  if (!participants.length) {
    throw new InputError(
      `Layer "${id}" has no participants; expected at least one.`,
    );
  }
  const start = parseWallTime(layer.start);
  const end = layer.end === undefined ? Infinity : parseWallTime(layer.end);
  if (unit === 'month') {
    return { start, end, ...monthly(start, length) };
  }
  const step = UNIT_MS[unit] * length;
  return {
    start,
    end,
    beginOf: turn => start + turn * step,
    turnAt: time => Math.floor((time - start) / step),
  };
}

// Each month is reckoned from the first, so that a 31st comes back after a February.
function monthly(
  start: WallTime,
  length: number,
): Pick<Rotation, 'beginOf' | 'turnAt'> {
  const first = new Date(start);
  const months = monthOf(start);
  const beginOf = (turn: number) => {
    const month = months + turn * length;
    const lastDay = new Date(Date.UTC(0, month + 1, 0)).getUTCDate();
    const day = Math.min(first.getUTCDate(), lastDay);
    return Date.UTC(0, month, day) + (start - startOfDay(start));
  };
  return {
    beginOf,
    turnAt(time) {
      const turn = Math.floor((monthOf(time) - months) / length);
      return beginOf(turn) > time ? turn - 1 : turn;
    },
  };
}

// Counted from January 1900, whose year `Date.UTC` writes as 0.
function monthOf(time: WallTime): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1900) * 12 + date.getUTCMonth();
}
