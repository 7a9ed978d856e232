import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { OwnedResource } from '../../shared/resourcesOfType';
import type { MetricQuery } from '../metrics/MetricQuery';

/** A resource with requests that are counted, and the questions that tell of them. */
export interface MeasuredResource extends OwnedResource {
  /** Where its metrics are. */
  metricsIn: AwsPlace;
  /** Whether somebody waits for its answers. */
  isFront: boolean;
  /** Whether it stands for the service: a function behind an API does not, the API does. */
  standsAlone: boolean;
  requests: MetricQuery;
  errors: MetricQuery[];
  errorsInPercent: boolean;
  /** Where time matters, with the milliseconds of one of its unit. */
  latency?: { average: MetricQuery; p95: MetricQuery; milliseconds: number };
}

/** Every question about a resource. */
export function queriesOf(resource: MeasuredResource): MetricQuery[] {
  const { requests, errors, latency } = resource;
  return [
    requests,
    ...errors,
    ...(latency ? [latency.average, latency.p95] : []),
  ];
}
