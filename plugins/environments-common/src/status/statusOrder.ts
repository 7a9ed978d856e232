import type { Status } from './types';

/**
 * Every status, from the best to the worst.
 *
 * @public
 */
export const STATUSES: readonly Status[] = [
  'healthy',
  'deploying',
  'unknown',
  'warning',
  'unhealthy',
];

/**
 * Orders statuses from the best to the worst, for `Array.sort`.
 *
 * @public
 */
export function compareStatus(a: Status, b: Status): number {
  return STATUSES.indexOf(a) - STATUSES.indexOf(b);
}
