import type { FixedShift, ScheduleBase } from '../types';
import { readInstant, type Stretch } from './Stretch';

const EVER: Pick<Stretch, 'start' | 'end'> = {
  start: -Infinity,
  end: Infinity,
};

/**
 * Who is on call by shifts that someone else worked out. People of shifts that
 * overlap are on call together. They come by their refs: the order in which their shifts
 * began would be another one seen from within, and an instant has one answer.
 *
 * @returns instants without end to either side; what is not known is `unknown`.
 * @throws `InputError` for an instant that is none.
 *
 * @internal
 */
export function fixedStretches(
  base: Extract<ScheduleBase, { kind: 'shifts' }>,
): Stretch[] {
  const from = readInstant(base.from);
  const to = readInstant(base.to);
  if (from >= to) {
    return [{ ...EVER, people: [], unknown: true }];
  }
  return [
    { ...EVER, end: from, people: [], unknown: true },
    ...together(base.shifts, from, to),
    { ...EVER, start: to, people: [], unknown: true },
  ];
}

function together(shifts: FixedShift[], from: number, to: number): Stretch[] {
  const starting = shifts
    .map(({ start, end, people }) => ({
      start: readInstant(start),
      end: end === undefined ? Infinity : readInstant(end),
      people,
    }))
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, people }) => ({
      start: Math.max(start, from),
      end: Math.min(end, to),
      people,
    }))
    .filter(({ start, end }) => start < end);
  const edges = [
    ...new Set(starting.flatMap(({ start, end }) => [start, end])),
  ].sort((one, other) => one - other);
  const stretches: Stretch[] = [];
  let running: typeof starting = [];
  let next = 0;
  edges.slice(0, -1).forEach((start, index) => {
    running = running.filter(({ end }) => end > start);
    while (next < starting.length && starting[next].start === start) {
      running.push(starting[next]);
      next += 1;
    }
    if (running.length) {
      const people = [
        ...new Set(running.flatMap(shift => shift.people)),
      ].sort();
      stretches.push({ start, end: edges[index + 1], people });
    }
  });
  return stretches;
}
