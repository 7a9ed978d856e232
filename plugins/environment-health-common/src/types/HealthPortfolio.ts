import type {
  Environment,
  EnvironmentTier,
  Status,
} from '@callboard/backstage-plugin-environments-common';
import type { HealthCategory } from './HealthCategory';

/** @public */
export interface HealthPortfolioCell {
  environment: string;
  tier: EnvironmentTier;
  state: 'checked' | 'pending' | 'empty';
  status: Status;
  since?: string;
  /** Results that are not healthy, and how many of these are acknowledged. */
  failing: number;
  acknowledged: number;
  /** Results in all. */
  total: number;
  /** What is worst, not acknowledged where there is such. */
  worst?: {
    category: HealthCategory;
    title: string;
    subject?: string;
    summary: string;
    since: string;
  };
  /** 0 to 1 over 30 days, as of the newest change; absent where not measured. */
  uptime30d?: number;
}

/** @public */
export interface HealthPortfolioRow {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  /** Worst of its environments. */
  status: Status;
  /** Whether everything that is not healthy is acknowledged. */
  acknowledged: boolean;
  cells: HealthPortfolioCell[];
}

/** @public */
export interface HealthPortfolioQuery {
  owner?: string[];
  system?: string[];
  /** Rows and counts look at these environments alone. */
  environment?: string[];
  /** Rows with one of these as their status. */
  status?: Status[];
  /** Part of the service's name or title. */
  text?: string;
  cursor?: string;
  /** 1 to 200; 20 where absent. */
  limit?: number;
}

/**
 * Ordered by the most urgent environment of each row: worst first; among equals
 * the unacknowledged, then production, then by title.
 *
 * @public
 */
export interface HealthPortfolioPage {
  items: HealthPortfolioRow[];
  /** Every environment of the configuration, in promotion order. */
  environments: Pick<Environment, 'name' | 'title' | 'tier'>[];
  nextCursor?: string;
  totalItems: number;
  /** Rows by status, with every filter but that on status. */
  counts: Record<Status, number>;
}

/**
 * Many services as one: a system's, or an owner's.
 *
 * @public
 */
export interface HealthRollup {
  /** Ref of the system or owner; absent for services without one. */
  ref?: string;
  status: Status;
  /** Services by status. */
  counts: Record<Status, number>;
  environments: { environment: string; status: Status; services: number }[];
}

/** @public */
export interface HealthRollupQuery {
  by: 'system' | 'owner';
  owner?: string[];
  system?: string[];
}
