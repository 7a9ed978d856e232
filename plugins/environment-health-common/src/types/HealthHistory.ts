import type {
  Environment,
  Status,
} from '@callboard/backstage-plugin-environments-common';

/**
 * A stretch of time in one status, half open: `[from, to)`.
 *
 * @public
 */
export interface HealthTransition {
  status: Status;
  from: string;
  /** Absent for the present one. */
  to?: string;
  /** What was worst when it began, in a sentence. */
  summary?: string;
}

/**
 * One slot of the strip of status.
 *
 * @public
 */
export interface HealthStripSlot {
  from: string;
  to: string;
  /** The worst status in the slot; absent where nothing was known. */
  worst?: Status;
  /** Seconds in each status; what is missing to the length of the slot was not known. */
  seconds: Partial<Record<Status, number>>;
}

/** @public */
export interface EnvironmentHealthHistory {
  environment: Pick<Environment, 'name' | 'title' | 'tier'>;
  strip: HealthStripSlot[];
  /** Newest first, at most 200. */
  transitions: HealthTransition[];
  /** Whether older transitions within the time asked for were left out. */
  truncated: boolean;
}

/** @public */
export interface HealthHistory {
  entityRef: string;
  from: string;
  to: string;
  environments: EnvironmentHealthHistory[];
}

/** @public */
export interface HealthHistoryQuery {
  environment?: string[];
  /** 1 to 90; 30 where absent. */
  days?: number;
}
