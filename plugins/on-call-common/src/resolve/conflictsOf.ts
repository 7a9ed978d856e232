import type { AbsenceConflict, Shift } from '../types';
import { readInstant } from './Stretch';

/**
 * A time for which someone is away.
 *
 * @public
 */
export interface Absence {
  /** Ref of a person. */
  person: string;
  /** ISO-8601 instant. */
  start: string;
  /** ISO-8601 instant, exclusive. */
  end: string;
}

/**
 * The parts of shifts whose people are away then, in order; where absences of a person overlap, they count as one.
 *
 * @throws `InputError` for an instant that is none.
 *
 * @public
 */
export function conflictsOf(
  shifts: (Shift & { scheduleId: string })[],
  absences: Absence[],
): AbsenceConflict[] {
  const away = timesAway(absences);
  return shifts
    .flatMap(({ scheduleId, people, ...shift }) =>
      people.flatMap(person =>
        (away.get(person) ?? []).flatMap(absence => {
          const start = Math.max(readInstant(shift.start), absence.start);
          const end = Math.min(readInstant(shift.end), absence.end);
          return start < end ? [{ scheduleId, person, start, end }] : [];
        }),
      ),
    )
    .sort((one, other) => one.start - other.start)
    .map(conflict => ({
      ...conflict,
      start: new Date(conflict.start).toISOString(),
      end: new Date(conflict.end).toISOString(),
    }));
}

function timesAway(
  absences: Absence[],
): Map<string, { start: number; end: number }[]> {
  const away = new Map<string, { start: number; end: number }[]>();
  const inOrder = absences
    .map(({ person, start, end }) => ({
      person,
      start: readInstant(start),
      end: readInstant(end),
    }))
    .sort((one, other) => one.start - other.start);
  for (const { person, start, end } of inOrder) {
    const times = away.get(person) ?? [];
    away.set(person, times);
    const last = times.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      times.push({ start, end });
    }
  }
  return away;
}
