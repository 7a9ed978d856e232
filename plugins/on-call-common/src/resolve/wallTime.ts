import {
  instantOf,
  type ZoneClock,
} from '@callboard/backstage-plugin-environments-common';
import { InputError } from '@backstage/errors';

/** @internal */
export const MINUTE_MS = 60_000;
/** @internal */
export const DAY_MS = 86_400_000;

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * What a clock on the wall shows, as milliseconds of the same reading in UTC. Every day has 24 hours on it.
 *
 * @internal
 */
export type WallTime = number;

/**
 * @param text - such as `2026-01-05T09:00`
 * @throws `InputError` for what is none, such as the 30th of February.
 *
 * @internal
 */
export function parseWallTime(text: string): WallTime {
  const time = WALL_TIME.test(text) ? Date.parse(`${text}Z`) : NaN;
  // Some engines let the 30th of February pass as a day in March.
  if (
    Number.isNaN(time) ||
    !new Date(time).toISOString().startsWith(text.slice(0, 10))
  ) {
    throw new InputError(
      `"${text}" is not a date with a time of day; expected one such as 2026-01-31T09:00.`,
    );
  }
  return time;
}

/**
 * @param text - such as `18:00`
 * @returns milliseconds since midnight.
 * @throws `InputError` for what is none.
 *
 * @internal
 */
export function parseTimeOfDay(text: string): number {
  const [, hours, minutes] = TIME_OF_DAY.exec(text) ?? [];
  if (hours === undefined) {
    throw new InputError(
      `"${text}" is not a time of day; expected HH:mm from 00:00 to 23:59.`,
    );
  }
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** @internal */
export function startOfDay(time: WallTime): WallTime {
  return Math.floor(time / DAY_MS) * DAY_MS;
}

/**
 * The first instant at which the clocks show this time or a later one: the first of two where it
 * occurs twice, the change of clocks where it does not occur. A later time never gives an earlier instant.
 *
 * @internal
 */
export function instantOfWallTime(time: WallTime, zone: ZoneClock): number {
  const offset = zone.offset(time - DAY_MS);
  if (offset === zone.offset(time + DAY_MS)) {
    // Most times are nowhere near a change.
    return time - offset * MINUTE_MS;
  }
  const day = startOfDay(time);
  return instantOf(day, (time - day) / MINUTE_MS, zone);
}

/** @internal */
export function wallTimeAt(instant: number, zone: ZoneClock): WallTime {
  return instant + zone.offset(instant) * MINUTE_MS;
}
