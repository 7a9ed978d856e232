/**
 * What a check looks after.
 *
 * @public
 */
export type HealthCategory =
  | 'infrastructure'
  | 'application'
  | 'monitoring'
  | 'security'
  | 'performance'
  | 'recovery'
  | 'cost';

/**
 * Every category, in the order in which they are shown.
 *
 * @public
 */
export const HEALTH_CATEGORIES: readonly HealthCategory[] = [
  'infrastructure',
  'application',
  'monitoring',
  'performance',
  'security',
  'recovery',
  'cost',
];

/**
 * The categories whose failures mean that an environment is down; uptime is
 * counted from these alone, so that an unencrypted bucket is no outage.
 *
 * @public
 */
export const AVAILABILITY_CATEGORIES: readonly HealthCategory[] = [
  'infrastructure',
  'application',
];
