import type { StepsObservation } from '@callboard/backstage-plugin-deployments-node';
import type { WorkflowJob } from '../runs/schemas';
import { isFailed } from './deploymentStatus';
import { instant, latest } from './instants';
import { webAddress } from './webAddress';
import { workflowStatus } from './workflowStatus';

type Step = StepsObservation['steps'][number];

/**
 * Turns the jobs of a run into steps.
 *
 * A step is known by its job's name and not by its number, so that a second
 * attempt of the job takes the place of the first.
 *
 * @param environmentOf - the GitHub environment whose deployment a job does, by job id.
 */
export function toSteps(
  jobs: WorkflowJob[],
  environmentOf: (jobId: string) => string | undefined = () => undefined,
): Step[] {
  const steps = new Map<string, Step>();
  for (const job of jobs) {
    const step = toStep(job, environmentOf(String(job.id)));
    const namesake = steps.get(step.id);
    // Two jobs may bear one name; the failure is the one to see.
    if (!namesake || !isFailed(namesake.status)) {
      steps.set(step.id, step);
    }
  }
  return [...steps.values()];
}

export function toStep(job: WorkflowJob, sourceEnvironment?: string): Step {
  const mapped = workflowStatus(job);
  const begun = mapped.status !== 'queued' && mapped.status !== 'waiting';
  const updatedAt = latest(
    instant(job.created_at) ??
      instant(job.started_at) ??
      new Date(0).toISOString(),
    begun ? job.started_at : undefined,
    job.completed_at,
    ...(job.steps ?? []).flatMap(step => [step.started_at, step.completed_at]),
  );
  return {
    id: `job:${job.name}`,
    kind: 'job',
    title: job.name,
    ...mapped,
    startedAt: begun ? instant(job.started_at) : undefined,
    finishedAt: instant(job.completed_at),
    url: webAddress(job.html_url),
    cause: isFailed(mapped.status) ? jobCause(job) : undefined,
    updatedAt,
    sourceEnvironment,
  };
}

/** The first step of a failed job that failed. */
export function failedStepOf(
  job: WorkflowJob,
): NonNullable<WorkflowJob['steps']>[number] | undefined {
  return [...(job.steps ?? [])]
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .find(step => isFailed(workflowStatus(step).status));
}

/** One sentence on where a job failed. */
export function jobCause(job: WorkflowJob): string {
  const step = failedStepOf(job);
  const verb =
    (step ?? job).conclusion === 'timed_out' ? 'timed out' : 'failed';
  return step
    ? `${job.name} ${verb} in step ${step.name}`
    : `${job.name} ${verb}`;
}
