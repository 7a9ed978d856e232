import type { Status } from './types';

const EXIT_CODES: Record<Status, 0 | 1 | 2 | 3> = {
  healthy: 0,
  deploying: 0,
  warning: 1,
  unhealthy: 2,
  unknown: 3,
};

/**
 * The exit code by which scripts learn of a status: 0 for healthy and
 * deploying, 1 for warning, 2 for unhealthy, 3 for unknown.
 *
 * @public
 */
export function exitCodeOf(status: Status): 0 | 1 | 2 | 3 {
  return EXIT_CODES[status];
}
