import { DateTime } from 'luxon';
import type { Shift } from '../types';

const HOUR_MS = 3_600_000;

/**
 * How long gaps are and when the first one is, such as `63 hours in 1 gap, from Fri 2026-11-27 17:00 to Mon 2026-11-30 08:00 (UTC)`.
 *
 * @param gaps - never empty
 *
 * @internal
 */
export function describeGaps(gaps: Shift[], timeZone: string): string {
  const hours =
    gaps.reduce(
      (sum, { start, end }) => sum + Date.parse(end) - Date.parse(start),
      0,
    ) / HOUR_MS;
  const [{ start, end }] = gaps;
  const rounded = Math.round(hours * 10) / 10;
  const count = `${rounded} hour${rounded === 1 ? '' : 's'}`;
  const times = `from ${at(start, timeZone)} to ${at(
    end,
    timeZone,
  )} (${timeZone})`;
  return gaps.length === 1
    ? `${count}, ${times}`
    : `${count} in ${gaps.length} gaps, the first ${times}`;
}

function at(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: 'en' }).toFormat(
    'ccc yyyy-MM-dd HH:mm',
  );
}
