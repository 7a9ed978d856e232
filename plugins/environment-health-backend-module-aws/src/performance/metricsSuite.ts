import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsCheckServices } from '../AwsCheckServices';
import { placeOf } from '../shared/placeOf';
import { readMeasurements } from './readMeasurements';

/** The longer ranges of charts, each as often as it has a new point. They judge nothing. */
const SUITES = {
  '24h': { id: 'aws.metrics-day', frequency: { minutes: 15 } },
  '7d': { id: 'aws.metrics-week', frequency: { hours: 1 } },
} as const satisfies Partial<Record<MetricRange, object>>;

/** Lines of charts over a day or a week. */
export function metricsSuite(
  { clients }: Pick<AwsCheckServices, 'clients'>,
  range: keyof typeof SUITES,
): HealthCheckSuite {
  const { id, frequency } = SUITES[range];
  return {
    id,
    needs: 'stack',
    schedule: { frequency, timeout: { minutes: 4 } },
    checks: [],
    async run(batch) {
      const { series } = await readMeasurements(
        clients,
        placeOf(batch),
        range,
        batch,
      );
      return { findings: [], series };
    },
  };
}
