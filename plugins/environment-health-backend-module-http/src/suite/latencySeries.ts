import { METRIC_RANGES } from '@callboard/backstage-plugin-environment-health-common';
import type {
  HealthSeries,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';
import type { ProbedEndpoint } from './ProbedEndpoint';

const STEP_MS = METRIC_RANGES['3h'].resolutionSeconds * 1000;

/** One point per round, in the slot of the chart that the round falls into. */
export function latencySeries(
  { entityRef, environment }: HealthTarget,
  { subject, outcome, expectation }: ProbedEndpoint,
  now: Date,
): HealthSeries[] {
  if (outcome.kind === 'refused') return [];
  const slot = new Date(Math.floor(now.getTime() / STEP_MS) * STEP_MS);
  return [
    {
      entityRef,
      environment: environment.name,
      key: 'response.time',
      title: 'Response time',
      subject,
      unit: 'milliseconds',
      range: '3h',
      threshold: { warning: expectation.latency },
      points: [
        {
          at: slot.toISOString(),
          value: outcome.kind === 'answered' ? outcome.milliseconds : null,
        },
      ],
    },
  ];
}
