/** One statistic of one metric. */
export interface MetricQuery {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
  /** Such as `Sum`, `Average` or `p95`. */
  statistic: string;
}

/** The same for the same question. */
export function queryKey(query: MetricQuery): string {
  const { namespace, name, dimensions, statistic } = query;
  return JSON.stringify([
    namespace,
    name,
    Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1)),
    statistic,
  ]);
}
