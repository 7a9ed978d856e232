import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';

/** One stored step of a run. */
export interface StepRecord extends DeploymentStep {
  source: string;
  runId: string;
  updatedAt: string;
  /** Set where the step belongs to the deployment of one environment only. */
  sourceEnvironment?: string;
}
