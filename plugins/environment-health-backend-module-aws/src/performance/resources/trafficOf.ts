import { queryKey, type MetricQuery } from '../metrics/MetricQuery';
import type { MetricValues } from '../metrics/readMetrics';
import type { Traffic } from '../Traffic';
import type { MeasuredResource } from './MeasuredResource';

/**
 * A resource's traffic from what was read.
 *
 * @returns undefined where CloudWatch did not answer one of the questions
 */
export function trafficOf(
  resource: MeasuredResource,
  values: MetricValues,
  slotSeconds: number,
): Traffic | undefined {
  const read = (query: MetricQuery) => values.get(queryKey(query));
  const requests = read(resource.requests);
  const errors = resource.errors.map(read);
  const { latency } = resource;
  const average = latency && read(latency.average);
  const p95 = latency && read(latency.p95);
  if (
    !requests ||
    errors.includes(undefined) ||
    (latency && !(average && p95))
  ) {
    return undefined;
  }
  const inMs = (value: number | null | undefined) =>
    value === null || value === undefined || !latency
      ? null
      : value * latency.milliseconds;
  return {
    slotSeconds,
    slots: requests.map((count, index) => ({
      requests: count,
      errors: countErrors(
        errors.map(each => each?.[index] ?? null),
        count,
        resource.errorsInPercent,
      ),
      averageMs: inMs(average?.[index]),
      p95Ms: inMs(p95?.[index]),
    })),
  };
}

/** Where there were requests, no figure of errors means none. */
function countErrors(
  figures: (number | null)[],
  requests: number | null,
  inPercent: boolean,
): number | null {
  if (figures.every(figure => figure === null)) {
    return requests === null ? null : 0;
  }
  const sum = figures.reduce<number>((total, each) => total + (each ?? 0), 0);
  return inPercent ? ((requests ?? 0) * sum) / 100 : sum;
}
