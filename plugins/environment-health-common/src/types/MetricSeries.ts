/**
 * How far back a chart looks.
 *
 * @public
 */
export type MetricRange = '3h' | '24h' | '7d';

/**
 * How each range is sampled: seconds between two points, and seconds kept.
 *
 * @public
 */
export const METRIC_RANGES: Record<
  MetricRange,
  { resolutionSeconds: number; spanSeconds: number }
> = {
  '3h': { resolutionSeconds: 300, spanSeconds: 3 * 3600 },
  '24h': { resolutionSeconds: 900, spanSeconds: 24 * 3600 },
  '7d': { resolutionSeconds: 3600, spanSeconds: 7 * 86_400 },
};

/** @public */
export type MetricUnit =
  | 'milliseconds'
  | 'percent'
  | 'per_minute'
  | 'count'
  | 'score';

/**
 * One line of a chart.
 *
 * @public
 */
export interface MetricSeries {
  /** Such as `latency.p95`; series with the same word before the dot share a chart. */
  key: string;
  title: string;
  /** The thing measured where there are several, such as a function's name. */
  subject?: string;
  unit: MetricUnit;
  range: MetricRange;
  /** Values above these (below, where `below` is set) are a warning, or unhealthy. */
  threshold?: { warning?: number; unhealthy?: number; below?: true };
  /** Oldest first; `null` where upstream has no value. */
  points: { at: string; value: number | null }[];
}

/** @public */
export interface EnvironmentMetrics {
  entityRef: string;
  environment: string;
  range: MetricRange;
  series: MetricSeries[];
  /** When they were last read; absent where they never were. */
  observedAt?: string;
}
