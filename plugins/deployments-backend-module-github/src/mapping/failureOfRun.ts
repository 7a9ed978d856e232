import type { FailureCause } from '@callboard/backstage-plugin-deployments-common';
import type { WorkflowJob } from '../runs/schemas';
import { isFailed } from './deploymentStatus';
import { instant } from './instants';
import { failedStepOf, jobCause } from './toSteps';
import { webAddress } from './webAddress';
import { workflowStatus } from './workflowStatus';

/**
 * The job that a failed deployment is to be blamed on: the one that carried it
 * out, where that failed, else the one that failed first.
 */
export function failedJob(
  jobs: WorkflowJob[],
  deployingJobId?: string,
): WorkflowJob | undefined {
  const failed = jobs.filter(job => isFailed(workflowStatus(job).status));
  return (
    failed.find(job => String(job.id) === deployingJobId) ??
    failed.sort((a, b) => endOf(a) - endOf(b))[0]
  );
}

/** Why a deployment failed, as far as its run's jobs know. */
export function failureOfRun(
  jobs: WorkflowJob[],
  deployingJobId?: string,
): FailureCause | undefined {
  const job = failedJob(jobs, deployingJobId);
  if (!job) {
    return undefined;
  }
  const step = failedStepOf(job);
  return {
    kind: 'job',
    summary: jobCause(job),
    where: step ? `${job.name} / ${step.name}` : job.name,
    at: instant(step?.completed_at) ?? instant(job.completed_at),
    url: webAddress(job.html_url),
  };
}

function endOf(job: WorkflowJob): number {
  const step = failedStepOf(job);
  const end = instant(step?.completed_at) ?? instant(job.completed_at);
  return end ? Date.parse(end) : Number.POSITIVE_INFINITY;
}
