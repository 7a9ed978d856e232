import type { Account, Commit, Instant, Job, Run } from '../model';
import type { Service, ServiceEnvironment } from '../Service';

export interface StackFailure {
  stackName: string;
  logicalId: string;
  resourceType: string;
  reason: string;
}

export interface Target {
  environment: ServiceEnvironment;
  /** Given where the environment asks for one; without it the run waits. */
  approval?: { at: Instant; by: Account; comment: string };
  description?: string;
  payload?: Record<string, unknown>;
  /** Makes the deploy job fail because this stack rolled back. */
  stackFailure?: StackFailure;
}

export interface RunPlan {
  service: Service;
  /** Workflow file, where it is not the service's own. */
  workflow?: string;
  event: Run['event'];
  branch: string;
  commit: Commit;
  actor: Account;
  startAt: Instant;
  targets: Target[];
  /** A gate, or `deploy` for the first deploy job. */
  failure?: { job: string; step?: string; log?: string[] };
  pace?: number;
  title?: string;
}

/** What is left of a run that waits for an approval. */
export interface WaitingRun {
  plan: RunPlan;
  run: Run;
  job: Job;
  targets: Target[];
}

/** Factor on every duration of a run. */
export function paceOf(plan: RunPlan): number {
  return plan.pace ?? 1;
}
