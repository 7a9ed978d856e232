import type { FixedShift } from '@callboard/backstage-plugin-on-call-common';

/** One person on call; entries may overlap, repeat each other and come in any order. */
export interface OnCallEntry {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive; absent for without an end. */
  end?: string;
  person: string;
}

/**
 * Turns entries for single people into shifts that do not overlap: at any instant the same
 * people are on call before and after.
 */
export function toFixedShifts(entries: readonly OnCallEntry[]): FixedShift[] {
  const spans = entries
    .map(({ start, end, person }) => ({
      from: Date.parse(start),
      to: end === undefined ? Infinity : Date.parse(end),
      person,
    }))
    .filter(({ from, to }) => from < to);
  const changes = spans
    .flatMap(({ from, to, person }) => [
      { at: from, person, by: 1 },
      { at: to, person, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);

  const shifts: { from: number; to: number; people: string[] }[] = [];
  const onCall = new Map<string, number>();
  for (let next = 0; next < changes.length; ) {
    const { at } = changes[next];
    for (; next < changes.length && changes[next].at === at; next += 1) {
      const { person, by } = changes[next];
      const count = (onCall.get(person) ?? 0) + by;
      if (count > 0) {
        onCall.set(person, count);
      } else {
        onCall.delete(person);
      }
    }
    const people = [...onCall.keys()].sort();
    const last = shifts.at(-1);
    if (last && last.to === Infinity) {
      last.to = at;
    }
    if (people.length === 0) {
      continue;
    }
    if (last && last.to === at && last.people.join() === people.join()) {
      last.to = Infinity;
    } else {
      shifts.push({ from: at, to: Infinity, people });
    }
  }
  return shifts.map(({ from, to, people }) => ({
    start: new Date(from).toISOString(),
    ...(to === Infinity ? {} : { end: new Date(to).toISOString() }),
    people,
  }));
}
