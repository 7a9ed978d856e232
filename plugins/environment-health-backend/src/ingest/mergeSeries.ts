import {
  METRIC_RANGES,
  type MetricSeries,
} from '@callboard/backstage-plugin-environment-health-common';

/**
 * Joins new points to those of earlier rounds: one per instant, the newer one
 * where there are two, and none older than the range goes back.
 */
export function mergeSeries(
  known: MetricSeries | undefined,
  found: MetricSeries,
  now: Date,
): MetricSeries {
  const since = now.getTime() - METRIC_RANGES[found.range].spanSeconds * 1000;
  const points = new Map(
    [...(known?.points ?? []), ...found.points]
      .filter(({ at }) => Date.parse(at) > since)
      .map(({ at, value }) => [Date.parse(at), value]),
  );
  return {
    ...found,
    points: [...points]
      .sort(([a], [b]) => a - b)
      .map(([at, value]) => ({ at: new Date(at).toISOString(), value })),
  };
}
