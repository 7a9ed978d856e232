import {
  resolveShifts,
  type Override,
  type Schedule,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';

/** Other people become on call, or nobody does. */
export interface HandOff {
  /** ISO-8601 UTC. */
  at: string;
  /** Refs of those who were on call, and are not any more. */
  outgoing: string[];
  /** Refs of those who are on call from then on, and were not before; empty for nobody. */
  incoming: string[];
  /** Whether anybody is on call from then on. */
  covered: boolean;
}

/**
 * The hand-offs of a schedule that lie in a window, those at its start included.
 *
 * @remarks
 * Where the same people go on there is none, whatever the reason for which they are on call. What
 * comes after or before a time of which nothing is known is none either.
 *
 * @throws `InputError` where the schedule cannot be understood.
 */
export function handOffsIn(
  schedule: Schedule,
  overrides: Override[],
  { from, to }: TimeWindow,
): HandOff[] {
  const shifts = resolveShifts(schedule, overrides, {
    // So that a hand-off at the very start has something before it.
    from: new Date(Date.parse(from) - 1).toISOString(),
    to,
  });
  return shifts.slice(1).flatMap((after, index) => {
    const before = shifts[index];
    if (before.unknown || after.unknown) {
      return [];
    }
    const outgoing = without(before.people, after.people);
    const incoming = without(after.people, before.people);
    return outgoing.length || incoming.length
      ? [
          {
            at: after.start,
            outgoing,
            incoming,
            covered: after.people.length > 0,
          },
        ]
      : [];
  });
}

function without(people: string[], others: string[]): string[] {
  return people.filter(person => !others.includes(person));
}
