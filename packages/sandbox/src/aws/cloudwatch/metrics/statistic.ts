import type { MetricSignal } from './findSignal';

const MINUTE = 60_000;

/**
 * A statistic over `[from, from + period)`, as far as its minutes are over at `now`.
 *
 * @returns undefined where there are no observations, which is not 0
 */
export function statistic(
  { metric, signal }: MetricSignal,
  stat: string,
  { from, period, now }: { from: number; period: number; now: number },
): number | undefined {
  const over = Math.floor(now / MINUTE) * MINUTE;
  const sample = signal.between(from, Math.min(from + period, over));
  if (!sample || sample.requests === 0) {
    return undefined;
  }
  return Number(metric.read(sample, stat).toFixed(4));
}
