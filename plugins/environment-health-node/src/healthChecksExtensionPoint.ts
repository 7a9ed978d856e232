import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { HealthCheck, HealthCheckSuite } from './HealthCheck';

/**
 * Takes the checks that are run on environments.
 *
 * @public
 */
export interface HealthChecksExtensionPoint {
  /** @throws `ConflictError` when a check or suite of the same id was added before. */
  addCheck(check: HealthCheck): void;
  /** @throws `ConflictError` when a check or suite of the same id was added before. */
  addSuite(suite: HealthCheckSuite): void;
}

/** @public */
export const healthChecksExtensionPoint =
  createExtensionPoint<HealthChecksExtensionPoint>({
    id: 'environment-health.checks',
  });
