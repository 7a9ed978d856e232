import type {
  MetricSeries,
  MetricUnit,
} from '@callboard/backstage-plugin-environment-health-common';

/** Lines that share axes. */
export interface Chart {
  key: string;
  /** The word before the dot of the series' keys. */
  group: string;
  subject?: string;
  unit: MetricUnit;
  series: MetricSeries[];
}

type Point = MetricSeries['points'][number] & { value: number };

/** The points that were measured. */
export function measured(series: Pick<MetricSeries, 'points'>): Point[] {
  return series.points.filter((point): point is Point => point.value !== null);
}

/** Whether a value is on the wrong side of a limit. */
export function isBeyond(
  value: number,
  limit: number | undefined,
  below: true | undefined,
): boolean {
  if (limit === undefined) {
    return false;
  }
  return below ? value < limit : value > limit;
}

/** 2: the newest value is unhealthy, 1: a warning, 0: neither. */
function urgencyOf({ series }: Chart): number {
  return Math.max(
    0,
    ...series.map(line => {
      const newest = measured(line).at(-1)?.value;
      const { warning, unhealthy, below } = line.threshold ?? {};
      if (newest === undefined) {
        return 0;
      }
      if (isBeyond(newest, unhealthy, below)) {
        return 2;
      }
      return isBeyond(newest, warning, below) ? 1 : 0;
    }),
  );
}

/** Series of one kind, thing and unit become one chart; charts beyond their limits come first. */
export function chartsOf(series: MetricSeries[]): Chart[] {
  const charts = new Map<string, Chart>();
  for (const line of series.filter(item => measured(item).length)) {
    const group = line.key.split('.')[0];
    const key = [group, line.subject ?? '', line.unit].join(' ');
    const chart = charts.get(key);
    if (chart) {
      chart.series.push(line);
    } else {
      charts.set(key, {
        key,
        group,
        subject: line.subject,
        unit: line.unit,
        series: [line],
      });
    }
  }
  return [...charts.values()].sort((a, b) => urgencyOf(b) - urgencyOf(a));
}

/** The figures of a line that need no chart; nothing where nothing was measured. */
export function figuresOf(
  series: MetricSeries,
): { newest: Point; extreme: Point } | undefined {
  const points = measured(series);
  const newest = points.at(-1);
  if (!newest) {
    return undefined;
  }
  const below = series.threshold?.below;
  const extreme = points.reduce((worst, point) =>
    isBeyond(point.value, worst.value, below) ? point : worst,
  );
  return { newest, extreme };
}

/** One row per moment, with the value of every line of a chart: `{ t, v0, v1 }`. */
export type ChartRow = { t: number } & Record<`v${number}`, number | null>;

export function rowsOf(series: MetricSeries[]): ChartRow[] {
  const rows = new Map<number, ChartRow>();
  series.forEach(({ points }, index) => {
    for (const { at, value } of points) {
      const t = Date.parse(at);
      const row = rows.get(t) ?? { t };
      row[`v${index}`] = value;
      rows.set(t, row);
    }
  });
  return [...rows.values()].sort((a, b) => a.t - b.t);
}

/** A limit this many times above the highest value would flatten the lines; words tell it then. */
const FARTHEST_LIMIT = 4;

/** The limits that are drawn, each once. */
export function limitsOf({
  series,
}: Pick<Chart, 'series'>): { level: 'warning' | 'unhealthy'; value: number }[] {
  const highest = Math.max(
    0,
    ...series.flatMap(line => measured(line).map(({ value }) => value)),
  );
  const limits = (['warning', 'unhealthy'] as const).flatMap(level =>
    [...new Set(series.map(line => line.threshold?.[level]))]
      .filter((value): value is number => value !== undefined)
      .map(value => ({ level, value })),
  );
  return limits.filter(({ value }) => value <= highest * FARTHEST_LIMIT);
}
