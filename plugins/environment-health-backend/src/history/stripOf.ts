import type { HealthStripSlot } from '@callboard/backstage-plugin-environment-health-common';
import {
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import type { Stretch } from '../uptime/Stretch';

/**
 * Cuts a window into slots of equal length, and says of each for how long it
 * saw which status.
 *
 * @remarks The slots are half open and partition the window.
 *
 * @param stretches - disjoint, oldest first
 * @param window - half open, in milliseconds since the epoch
 */
export function stripOf(
  stretches: Stretch[],
  window: { from: number; to: number },
  slots: number,
): HealthStripSlot[] {
  const edge = (index: number) =>
    window.from + Math.round(((window.to - window.from) * index) / slots);
  // Neighbouring slots share stretches, so each looks on from where the last did.
  let first = 0;
  return Array.from({ length: slots }, (_, index) => {
    const from = edge(index);
    const to = edge(index + 1);
    const seconds: Partial<Record<Status, number>> = {};
    while (first < stretches.length && stretches[first].to <= from) {
      first++;
    }
    for (let at = first; at < stretches.length; at++) {
      const stretch = stretches[at];
      if (stretch.from >= to) {
        break;
      }
      const length = Math.min(stretch.to, to) - Math.max(stretch.from, from);
      if (length > 0) {
        seconds[stretch.status] =
          (seconds[stretch.status] ?? 0) + length / 1000;
      }
    }
    const seen = Object.keys(seconds) as Status[];
    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      ...(seen.length > 0 && { worst: worstStatus(seen) }),
      seconds,
    };
  });
}
