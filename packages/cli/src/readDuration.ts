import { UsageError } from './UsageError';

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };
const PART = /(\d+(?:\.\d+)?)(s|m|h)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:s|m|h))+$/;

/**
 * Reads `90s`, `10m` or `1h30m`.
 *
 * @returns milliseconds, more than none.
 * @throws UsageError where it is none of these.
 */
export function readDuration(option: string, text: string): number {
  const milliseconds = WHOLE.test(text)
    ? [...text.matchAll(PART)].reduce(
        (sum, [, number, unit]) => sum + Number(number) * UNITS[unit],
        0,
      )
    : 0;
  if (milliseconds <= 0) {
    throw new UsageError(
      `${option} "${text}" is not a length of time; expected something like 90s, 10m or 1h30m.`,
    );
  }
  return milliseconds;
}
