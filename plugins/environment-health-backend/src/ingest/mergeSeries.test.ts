import type { MetricSeries } from '@callboard/backstage-plugin-environment-health-common';
import fc from 'fast-check';
import { mergeSeries } from './mergeSeries';

const now = new Date('2026-11-20T12:00:00.000Z');
const minutesAgo = (minutes: number) =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

const line = (points: MetricSeries['points']): MetricSeries => ({
  key: 'latency.p95',
  title: 'p95',
  unit: 'milliseconds',
  range: '3h',
  points,
});

const points = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 300 }).map(minutesAgo),
    value: fc.option(fc.integer(), { nil: null }),
  }),
);

describe('mergeSeries', () => {
  it('keeps one point per instant, oldest first, none beyond the range', () => {
    fc.assert(
      fc.property(points, points, (known, found) => {
        const merged = mergeSeries(line(known), line(found), now).points;
        const instants = merged.map(({ at }) => at);
        expect(instants).toEqual([...new Set(instants)].sort());
        expect(instants.every(at => at > minutesAgo(180))).toBe(true);
        const present = (all: MetricSeries['points']) =>
          all.filter(({ at }) => at > minutesAgo(180)).map(({ at }) => at);
        expect(new Set(instants)).toEqual(
          new Set([...present(known), ...present(found)]),
        );
      }),
    );
  });

  it('changes nothing when the same points come again', () => {
    fc.assert(
      fc.property(points, points, (known, found) => {
        const once = mergeSeries(line(known), line(found), now);
        expect(mergeSeries(once, line(found), now)).toEqual(once);
      }),
    );
  });

  it('corrects a point that was counted anew, and its title and threshold', () => {
    const merged = mergeSeries(
      line([{ at: minutesAgo(5), value: 1 }]),
      {
        ...line([{ at: minutesAgo(5), value: 2 }]),
        threshold: { warning: 500 },
      },
      now,
    );
    expect(merged.points).toEqual([{ at: minutesAgo(5), value: 2 }]);
    expect(merged.threshold).toEqual({ warning: 500 });
  });
});
