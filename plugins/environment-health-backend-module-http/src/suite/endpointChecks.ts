import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';

/** The questions that one probe answers. */
export const endpointChecks: readonly HealthCheckDescription[] = [
  {
    id: 'http.endpoint',
    category: 'application',
    title: 'Endpoint',
    description:
      'Asks each endpoint and expects the right status, the right text and an answer in time; in staging and production a failure counts after three tries.',
  },
  {
    id: 'http.certificate',
    category: 'security',
    title: 'TLS certificate',
    description:
      'Reads the certificate of each https endpoint: a warning with less than 30 days left, unhealthy with less than 7 or when clients would refuse it.',
  },
  {
    id: 'http.security-headers',
    category: 'security',
    title: 'Security headers',
    description:
      'Reads the headers of each https answer and names the missing ones; in development they are only noted.',
  },
];
