import type { Status } from '@callboard/backstage-plugin-environments-common';
import type { HealthCheckResult } from './types';

/**
 * Topic of {@link HealthTransitionEvent}.
 *
 * @public
 */
export const healthTransitionTopic = 'callboard.environment-health.transition';

/**
 * Published after a result changed its status, or one that is not healthy came
 * or went. That something healthy turned up, or went, is no news.
 *
 * @public
 */
export interface HealthTransitionEvent {
  entityRef: string;
  environment: string;
  /** What is so now; absent where the thing that was checked is gone. */
  result?: HealthCheckResult;
  /** Id of the result. */
  resultId: string;
  /** Absent for a result that was not known before. */
  previousStatus?: Status;
  /** Status of the whole environment now. */
  environmentStatus: Status;
  previousEnvironmentStatus?: Status;
  at: string;
}

/**
 * Signal channel of one entity; its messages carry nothing and mean "read again".
 *
 * @public
 */
export const healthSignalChannel = (entityRef: string): string =>
  `environment-health:${entityRef}`;

/**
 * Signal channel for pages over many entities.
 *
 * @public
 */
export const healthPortfolioSignalChannel = 'environment-health';
