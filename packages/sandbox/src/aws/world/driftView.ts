import type { DriftSpec } from './specs';
import type { DriftDetection, Stack } from './Stack';

export type DriftedResource = DriftSpec['resources'][number];

/** What a drift detection has found: the resources that differ, by logical id. */
export interface DriftView {
  detection: DriftDetection;
  drifted: Map<string, DriftedResource>;
}

function lastUntil<T>(items: T[], holds: (item: T) => boolean): T | undefined {
  return items.filter(holds).pop();
}

/** What one detection finds: reality as it was when the detection began. */
export function driftFoundBy(
  stack: Stack,
  detection: DriftDetection,
): DriftView {
  const state = lastUntil(stack.drifts, ({ at }) => at <= detection.startAt);
  return {
    detection,
    drifted: new Map(state?.resources.map(r => [r.logicalId, r])),
  };
}

/** What AWS knows of the stack's drift at `now`: the newest finished detection, if one was ever run. */
export function driftAt(stack: Stack, now: number): DriftView | undefined {
  const detection = lastUntil(stack.detections, ({ endAt }) => endAt <= now);
  return detection && driftFoundBy(stack, detection);
}
