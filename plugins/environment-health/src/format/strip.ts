import type {
  HealthStripSlot,
  HealthTransition,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import type { DeploymentMarker } from './deploymentMarkers';

/** Seconds that a strip tells of, by status; what was not known is apart. */
export interface StripSummary {
  seconds: Partial<Record<Status, number>>;
  notKnown: number;
}

const lengthOf = ({ from, to }: Pick<HealthStripSlot, 'from' | 'to'>) =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** Seconds of a slot of which nothing is known. */
export function unknownSeconds(slot: HealthStripSlot): number {
  const known = Object.values(slot.seconds).reduce(
    (sum, part) => sum + part,
    0,
  );
  return Math.max(0, lengthOf(slot) - known);
}

/** How long a strip was in each status. */
export function summaryOfStrip(slots: HealthStripSlot[]): StripSummary {
  const seconds: StripSummary['seconds'] = {};
  let notKnown = 0;
  for (const slot of slots) {
    for (const status of STATUSES) {
      const part = slot.seconds[status];
      if (part) {
        seconds[status] = (seconds[status] ?? 0) + part;
      }
    }
    notKnown += unknownSeconds(slot);
  }
  return { seconds, notKnown };
}

/** Statuses that a reader wants to hear of, the worst first. */
export const TROUBLES: Status[] = ['unhealthy', 'warning', 'unknown'];

/** One line of the story of an environment. */
export type StoryItem =
  | { kind: 'change'; at: string; change: HealthTransition }
  | { kind: 'deployment'; at: string; marker: DeploymentMarker };

/** Changes of status and deployments as one list, the newest first. */
export function storyOf(
  transitions: HealthTransition[],
  markers: DeploymentMarker[],
): StoryItem[] {
  const items: StoryItem[] = [
    ...transitions.map(change => ({
      kind: 'change' as const,
      at: change.from,
      change,
    })),
    ...markers.map(marker => ({
      kind: 'deployment' as const,
      at: marker.at,
      marker,
    })),
  ];
  return items.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
