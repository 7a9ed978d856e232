import {
  METRIC_RANGES,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import { DateTime } from 'luxon';

const STEP_HOURS: Record<MetricRange, number> = {
  '3h': 0.5,
  '24h': 4,
  '7d': 24,
};

/** The stretch that a chart shows, in milliseconds since the epoch. */
export function domainOf(range: MetricRange, now: number): [number, number] {
  return [now - METRIC_RANGES[range].spanSeconds * 1000, now];
}

/** Round moments of the clock in `zone` within a stretch. */
export function ticksOf(
  range: MetricRange,
  [from, to]: [number, number],
  zone: string = 'local',
): number[] {
  const step = STEP_HOURS[range];
  const ticks: number[] = [];
  // Counted on the clock from midnight, so that ticks stay round when clocks change.
  let day = DateTime.fromMillis(from, { zone }).startOf('day');
  for (; day.toMillis() <= to; day = day.plus({ days: 1 })) {
    for (let hour = 0; hour < 24; hour += step) {
      const tick = day
        .set({ hour: Math.floor(hour), minute: (hour % 1) * 60 })
        .toMillis();
      if (tick >= from && tick <= to && tick > (ticks.at(-1) ?? 0)) {
        ticks.push(tick);
      }
    }
  }
  return ticks;
}

/** A tick's text: the time of day, or the day where ticks are days apart. */
export function formatTick(
  range: MetricRange,
  tick: number,
  zone: string = 'local',
): string {
  return DateTime.fromMillis(tick, { zone })
    .setLocale('en-GB')
    .toFormat(range === '7d' ? 'ccc d' : 'HH:mm');
}
