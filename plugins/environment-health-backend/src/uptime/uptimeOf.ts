import type { Uptime } from '@callboard/backstage-plugin-environment-health-common';
import type { Stretch } from './Stretch';

/**
 * The share of a window's measured time in which something was not down.
 *
 * @remarks
 * Down is `unhealthy`; `unknown` and what no stretch covers is not measured.
 * Over adjacent windows both sums add up.
 *
 * @param stretches - disjoint, in any order
 * @param window - half open, in milliseconds since the epoch
 */
export function uptimeOf(
  stretches: Iterable<Stretch>,
  window: { from: number; to: number },
): Uptime {
  let measured = 0;
  let down = 0;
  for (const { status, from, to } of stretches) {
    const length = Math.min(to, window.to) - Math.max(from, window.from);
    if (length > 0 && status !== 'unknown') {
      measured += length;
      down += status === 'unhealthy' ? length : 0;
    }
  }
  return {
    ...(measured > 0 && { ratio: (measured - down) / measured }),
    measuredSeconds: measured / 1000,
    downSeconds: down / 1000,
  };
}
