import type { FailureCause } from './Deployment';

/**
 * State of one CloudFormation stack that belongs to an entity's environment.
 *
 * @public
 */
export interface StackState {
  /** Id of the source that reported it; the backend fills it in. */
  source?: string;
  stackId: string;
  stackName: string;
  accountId: string;
  region: string;
  /** CloudFormation's own status name. */
  status: string;
  statusReason?: string;
  drift: 'in_sync' | 'drifted' | 'not_checked' | 'unknown';
  driftCheckedAt?: string;
  driftedResources?: number;
  /** Change sets that were created and not executed. */
  waitingChangeSets: {
    name: string;
    createdAt?: string;
    description?: string;
  }[];
  updatedAt: string;
  /** First failed event of the last operation, in a sentence. */
  cause?: FailureCause;
  version?: string;
  consoleUrl: string;
  observedAt: string;
}
