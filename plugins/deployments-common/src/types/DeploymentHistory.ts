import type { DeploymentStatus, Deployment } from './Deployment';

/** @public */
export interface DeploymentHistoryPage {
  items: Deployment[];
  nextCursor?: string;
  totalItems: number;
}

/** @public */
export interface DeploymentHistoryQuery {
  environment?: string[];
  status?: DeploymentStatus[];
  source?: string[];
  /** Also those of environments that match no configured one. */
  includeOther?: boolean;
  cursor?: string;
  /** 1 to 100; 20 where absent. */
  limit?: number;
}
