import type {
  MetricRange,
  MetricSeries,
} from '@callboard/backstage-plugin-environment-health-common';

/** Keeps the lines of charts. */
export interface SeriesStore {
  /** Lines of one environment by key and subject, and when the newest was read. */
  list(
    entityRef: string,
    environment: string,
    /** Lines of all ranges where absent. */
    range?: MetricRange,
  ): Promise<{ series: MetricSeries[]; observedAt?: string }>;

  put(
    entityRef: string,
    environment: string,
    suiteId: string,
    series: MetricSeries[],
    observedAt: string,
  ): Promise<void>;

  /** @returns how many lines last read before an instant were removed. */
  removeUnreadSince(before: string): Promise<number>;
}
