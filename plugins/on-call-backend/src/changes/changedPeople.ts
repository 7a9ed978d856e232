import type { Shift } from '@callboard/backstage-plugin-on-call-common';

/** Who is on call for longer after a change, and who for shorter. */
export interface ChangedPeople {
  gained: string[];
  lost: string[];
}

/** Compares two partitions of the same window. */
export function changedPeople(before: Shift[], after: Shift[]): ChangedPeople {
  const had = timesOf(before);
  const has = timesOf(after);
  const people = [...new Set([...had.keys(), ...has.keys()])].sort();
  const difference = (person: string) =>
    (has.get(person) ?? 0) - (had.get(person) ?? 0);
  return {
    gained: people.filter(person => difference(person) > 0),
    lost: people.filter(person => difference(person) < 0),
  };
}

function timesOf(shifts: Shift[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { start, end, people } of shifts) {
    for (const person of people) {
      times.set(
        person,
        (times.get(person) ?? 0) + Date.parse(end) - Date.parse(start),
      );
    }
  }
  return times;
}
