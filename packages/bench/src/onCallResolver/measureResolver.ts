import { setImmediate as breathe } from 'node:timers/promises';
import {
  resolveShifts,
  standingAt,
  type RotationLayer,
  type Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';
import { percentile } from '../report/percentile';
import type { Row } from '../report/Row';
import { resolverRows } from './resolverRows';
import { rotations, schedulesOf } from './rotations';

const ROTATIONS = 50;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 3;
const WINDOW = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2028-01-01T00:00:00.000Z',
};
const PLURAL = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
} as const;

/**
 * Times the resolver by turns with Luxon alone, which steps through the same rotations from
 * hand-off to hand-off in their zones and does nothing else.
 */
export async function measureResolver(): Promise<Row[]> {
  const layers = rotations(ROTATIONS);
  const schedules = schedulesOf(layers);
  const together: Schedule = {
    ...schedules[0],
    base: { kind: 'layers', layers },
  };
  const work: Record<string, () => number> = {
    apart: () =>
      schedules
        .map(each => resolveShifts(each, [], WINDOW).length)
        .reduce((sum, count) => sum + count, 0),
    together: () => resolveShifts(together, [], WINDOW).length,
    luxon: () =>
      layers
        .map((layer, index) => stepThrough(layer, schedules[index].timeZone))
        .reduce((sum, count) => sum + count, 0),
  };
  const times: Record<string, number[]> = {};
  const counts: Record<string, number> = {};
  const points: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round++) {
    for (const [name, run] of Object.entries(work)) {
      const startedAt = performance.now();
      counts[name] = run();
      note(times, name, performance.now() - startedAt, round);
      await breathe();
    }
    for (const [index, schedule] of [...schedules, together].entries()) {
      const at = new Date(
        Date.parse(WINDOW.from) + (round * 51 + index) * 17 * 3_600_000,
      ).toISOString();
      const startedAt = performance.now();
      standingAt(schedule, [], at);
      const taken = performance.now() - startedAt;
      if (round >= WARM_UP_ROUNDS) {
        points.push(taken);
      }
    }
  }
  return resolverRows({
    rotations: ROTATIONS,
    shifts: { apart: counts.apart, together: counts.together },
    milliseconds: {
      apart: percentile(times.apart, 0.5),
      together: percentile(times.together, 0.5),
      luxon: percentile(times.luxon, 0.5),
      point: percentile(points, 0.5),
      slowPoint: percentile(points, 0.95),
    },
  });
}

function note(
  times: Record<string, number[]>,
  name: string,
  taken: number,
  round: number,
): void {
  if (round >= WARM_UP_ROUNDS) {
    (times[name] ??= []).push(taken);
  }
}

function stepThrough(
  { start, unit, length }: RotationLayer,
  zone: string,
): number {
  const first = DateTime.fromISO(start, { zone });
  const end = Date.parse(WINDOW.to);
  let turn = Math.floor(
    DateTime.fromISO(WINDOW.from).diff(first, PLURAL[unit]).get(PLURAL[unit]) /
      length,
  );
  let count = 0;
  while (first.plus({ [PLURAL[unit]]: turn * length }).toMillis() < end) {
    turn += 1;
    count += 1;
  }
  return count;
}
