import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';

/** The checks that are made of metrics. */
export const performanceChecks: HealthCheckDescription[] = [
  {
    id: 'aws.error-rate',
    category: 'performance',
    title: 'Error rate',
    description:
      'The share of requests that fail in 5 min: over 10 % is unhealthy, over 1 % a warning.',
  },
  {
    id: 'aws.latency',
    category: 'performance',
    title: 'Latency',
    description:
      'How long answers take: an average over 2 s for 15 min is unhealthy, twice the usual a warning.',
  },
  {
    id: 'aws.throughput',
    category: 'performance',
    title: 'Throughput',
    description:
      'How many requests arrive: less than half of the usual for 10 min is a warning.',
  },
  {
    id: 'aws.web-vitals',
    category: 'performance',
    title: 'Web vitals',
    description:
      'How quickly pages come up and answer for visitors, by CloudWatch RUM; a vital over its limit is a warning.',
  },
];
