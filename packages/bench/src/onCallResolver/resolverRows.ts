import type { Row } from '../report/Row';

const MOST_TIMELINE_MS = 50;
const MOST_POINT_MS = 1;

/** What resolving brought; medians unless they are named otherwise. */
export interface ResolverFigures {
  rotations: number;
  shifts: { apart: number; together: number };
  milliseconds: {
    /** Each rotation in a schedule of its own. */
    apart: number;
    /** All of them as layers of one schedule. */
    together: number;
    /** Luxon alone, from hand-off to hand-off. */
    luxon: number;
    point: number;
    /** 95th percentile. */
    slowPoint: number;
  };
}

export function resolverRows(figures: ResolverFigures): Row[] {
  const { rotations, shifts, milliseconds } = figures;
  const { apart, together, luxon, point, slowPoint } = milliseconds;
  const timeline = (metric: string, taken: number): Row => ({
    metric,
    value: `${taken.toFixed(1)} ms, ${(taken / luxon).toFixed(2)}× Luxon alone`,
    target: `≤ ${MOST_TIMELINE_MS} ms`,
    ok: taken <= MOST_TIMELINE_MS,
  });
  return [
    {
      metric: `hand-offs of ${rotations} rotations in 2 years: Luxon alone`,
      value: `${luxon.toFixed(1)} ms`,
    },
    timeline(
      `… resolved as ${rotations} schedules, ${shifts.apart} shifts`,
      apart,
    ),
    timeline(
      `… as ${rotations} layers of one schedule, ${shifts.together} shifts`,
      together,
    ),
    {
      metric:
        'who is on call at an instant, since and until when, and who is next',
      value: `${point.toFixed(2)} ms, 95th percentile ${slowPoint.toFixed(
        2,
      )} ms`,
      target: `≤ ${MOST_POINT_MS} ms`,
      ok: point <= MOST_POINT_MS,
    },
  ];
}
