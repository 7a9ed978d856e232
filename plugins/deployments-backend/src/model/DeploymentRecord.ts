import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';

/** What the sources said of one deployment, folded. */
export type DeploymentFacts = Omit<
  DeploymentObservation,
  'kind' | 'entityRef' | 'sourceId' | 'updatedAt'
>;

/** One stored deployment. */
export interface DeploymentRecord extends DeploymentFacts {
  id: string;
  entityRef: string;
  source: string;
  sourceId: string;
  updatedAt: string;
  observedAt: string;
  rollback: boolean;
}

/** What is needed of a deployment to place it in the history of its environment. */
export interface TimelineEntry {
  id: string;
  /** Absent where no configured environment matches. */
  environment?: string;
  status: DeploymentFacts['status'];
  commit: string;
  createdAt: string;
  finishedAt?: string;
  rollback: boolean;
}
