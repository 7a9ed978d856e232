import {
  METRIC_RANGES,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';

/** A stretch of time in slots of equal length, half open, in milliseconds since the epoch. */
export interface MetricWindow {
  from: number;
  to: number;
  slotSeconds: number;
}

/** How long a metric takes to arrive. */
const DELAY_MS = 60_000;

/** The slots of a range that are over, and whose figures have come in, by `now`. */
export function windowOf(range: MetricRange, now: Date): MetricWindow {
  const { resolutionSeconds, spanSeconds } = METRIC_RANGES[range];
  const slot = resolutionSeconds * 1000;
  const to = Math.floor((now.getTime() - DELAY_MS) / slot) * slot;
  return { from: to - spanSeconds * 1000, to, slotSeconds: resolutionSeconds };
}

/** When each slot begins, oldest first. */
export function slotsOf({ from, to, slotSeconds }: MetricWindow): number[] {
  const slot = slotSeconds * 1000;
  return Array.from(
    { length: Math.round((to - from) / slot) },
    (_, index) => from + index * slot,
  );
}
