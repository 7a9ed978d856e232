import type { TimelineEntry } from '../model/DeploymentRecord';

/** When a deployment took effect: its end, or its creation where no end is known. */
export function effectiveAt(entry: TimelineEntry): string {
  return entry.finishedAt ?? entry.createdAt;
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Orders by when deployments took effect, oldest first. */
export function byEffect(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compareText(effectiveAt(a), effectiveAt(b)) ||
    compareText(a.createdAt, b.createdAt) ||
    compareText(a.id, b.id)
  );
}

/** Orders by when deployments were asked for, oldest first. */
export function byCreation(a: TimelineEntry, b: TimelineEntry): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id);
}

/** The greatest entry by an order. */
export function last(
  entries: TimelineEntry[],
  order: (a: TimelineEntry, b: TimelineEntry) => number,
): TimelineEntry | undefined {
  return entries.reduce<TimelineEntry | undefined>(
    (greatest, entry) =>
      greatest && order(greatest, entry) >= 0 ? greatest : entry,
    undefined,
  );
}

/** Groups by configured environment; what matches none is left out. */
export function byEnvironment(
  entries: TimelineEntry[],
): Map<string, TimelineEntry[]> {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    if (entry.environment !== undefined) {
      const group = groups.get(entry.environment);
      if (group) {
        group.push(entry);
      } else {
        groups.set(entry.environment, [entry]);
      }
    }
  }
  return groups;
}
