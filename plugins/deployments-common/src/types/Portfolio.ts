import type {
  Environment,
  EnvironmentTier,
} from '@callboard/backstage-plugin-environments-common';
import type { DeploymentStatus, Deployment } from './Deployment';

/**
 * What needs somebody, most urgent first.
 *
 * @public
 */
export type AttentionReason =
  | 'failed'
  | 'waiting'
  | 'stack-failed'
  | 'stack-drifted'
  | 'hotfix'
  | 'behind'
  | 'source-failed';

/** @public */
export interface PortfolioCell {
  environment: string;
  tier: EnvironmentTier;
  live?: Pick<
    Deployment,
    'id' | 'version' | 'finishedAt' | 'createdAt' | 'url'
  >;
  attempt?: Pick<
    Deployment,
    | 'id'
    | 'version'
    | 'status'
    | 'statusName'
    | 'createdAt'
    | 'updatedAt'
    | 'url'
    | 'failure'
  >;
  observedAt?: string;
}

/** @public */
export interface PortfolioRow {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  cells: PortfolioCell[];
  attention: {
    reason: AttentionReason;
    environment?: string;
    sentence: string;
    since?: string;
  }[];
}

/** @public */
export interface PortfolioQuery {
  owner?: string[];
  system?: string[];
  environment?: string[];
  /** Rows with an attempt or live deployment in one of these. */
  status?: DeploymentStatus[];
  /** Only rows that need somebody. */
  attention?: boolean;
  /** Part of the service's name or title. */
  text?: string;
  cursor?: string;
  /** 1 to 100; 20 where absent. */
  limit?: number;
}

/** @public */
export interface PortfolioPage {
  items: PortfolioRow[];
  environments: Pick<Environment, 'name' | 'title' | 'tier'>[];
  nextCursor?: string;
  totalItems: number;
  counts: { attention: number; waiting: number; failed: number };
}
