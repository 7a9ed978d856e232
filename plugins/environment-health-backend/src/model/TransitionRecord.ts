import type { Status } from '@callboard/backstage-plugin-environments-common';

/**
 * Whose status it is: the whole environment's, that of the categories by which
 * uptime is counted, or a single result's.
 */
export type TransitionScope =
  | 'environment'
  | 'availability'
  | `result:${string}`;

/** A stretch of time in one status, half open. */
export interface TransitionRecord {
  entityRef: string;
  environment: string;
  scope: TransitionScope;
  status: Status;
  /** What was worst when it began. */
  summary?: string;
  startedAt: string;
  /** Absent for the present one. Those of single results are kept once they ended. */
  endedAt?: string;
}
