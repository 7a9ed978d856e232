import type { MetricSeries } from '@callboard/backstage-plugin-environment-health-common';
import { chartsOf, figuresOf, rowsOf } from './charts';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 18, 10, minute)).toISOString();

const line = (
  key: string,
  values: (number | null)[],
  rest: Partial<MetricSeries> = {},
): MetricSeries => ({
  key,
  title: key,
  unit: 'milliseconds',
  range: '3h',
  points: values.map((value, index) => ({ at: at(index * 5), value })),
  ...rest,
});

describe('chartsOf', () => {
  it('puts what is of one kind and of one thing into one chart', () => {
    const charts = chartsOf([
      line('latency.average', [1]),
      line('latency.p95', [2]),
      line('latency.p95', [2], { subject: 'worker' }),
      line('errors.rate', [0], { unit: 'percent' }),
    ]);
    expect(charts.map(({ key, series }) => [key, series.length])).toEqual([
      ['latency  milliseconds', 2],
      ['latency worker milliseconds', 1],
      ['errors  percent', 1],
    ]);
  });

  it('leaves out what was never measured', () => {
    expect(chartsOf([line('latency.p95', [null, null])])).toEqual([]);
  });

  it('starts with what is beyond its limit now', () => {
    const threshold = { warning: 100, unhealthy: 200 };
    const charts = chartsOf([
      line('a.x', [300, 50], { threshold }),
      line('b.x', [50, 150], { threshold }),
      line('c.x', [250, null], { threshold }),
      line('d.x', [90], { threshold: { unhealthy: 95, below: true } }),
    ]);
    expect(charts.map(({ group }) => group)).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('figuresOf', () => {
  it('tells the newest value and the worst one', () => {
    const figures = figuresOf(line('latency.p95', [10, 90, 20, null]));
    expect(figures?.newest.value).toBe(20);
    expect(figures?.extreme).toEqual({ at: at(5), value: 90 });
  });

  it('takes the lowest for the worst where low is bad', () => {
    const low = line('availability.rate', [99, 97, 100], {
      threshold: { warning: 99, below: true },
    });
    expect(figuresOf(low)?.extreme.value).toBe(97);
  });

  it('tells nothing of nothing', () => {
    expect(figuresOf(line('x.y', [null]))).toBeUndefined();
  });
});

it('joins lines by the moment', () => {
  expect(rowsOf([line('a.x', [1, 2]), line('a.y', [null, 4, 6])])).toEqual([
    { t: Date.parse(at(0)), v0: 1, v1: null },
    { t: Date.parse(at(5)), v0: 2, v1: 4 },
    { t: Date.parse(at(10)), v1: 6 },
  ]);
});
