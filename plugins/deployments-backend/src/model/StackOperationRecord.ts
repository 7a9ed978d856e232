import type { StackOperationObservation } from '@callboard/backstage-plugin-deployments-node';

/** One stored operation of a stack. */
export interface StackOperationRecord
  extends Omit<StackOperationObservation, 'kind'> {
  source: string;
  /** The deployment that drove it, once found. */
  deploymentId?: string;
}
