import type { HealthFinding } from '@callboard/backstage-plugin-environment-health-node';

/** What a check says of one thing. */
export type Verdict = Pick<
  HealthFinding,
  'status' | 'summary' | 'action' | 'facts'
>;
