import type {
  Conclusion,
  Deployment,
  DeploymentState,
  DeploymentStatus,
  Instant,
  Job,
  Run,
  Step,
} from './model';

export type WorkStatus = 'queued' | 'in_progress' | 'completed' | 'waiting';

export interface JobView {
  job: Job;
  status: WorkStatus;
  conclusion: Conclusion | null;
  startedAt?: Instant;
  completedAt?: Instant;
  steps: StepView[];
}

export interface StepView {
  step: Step;
  status: Exclude<WorkStatus, 'waiting'>;
}

export interface RunView {
  run: Run;
  status: WorkStatus;
  conclusion: Conclusion | null;
  updatedAt: Instant;
  jobs: JobView[];
}

/** A job as it stands at an instant; undefined where it does not exist yet. */
export function viewJob(job: Job, now: Instant): JobView | undefined {
  if (job.createdAt > now) {
    return undefined;
  }
  const startedAt = visible(job.startedAt, now);
  const completedAt = visible(job.completedAt, now);
  return {
    job,
    status: jobStatus(job, now),
    conclusion: completedAt === undefined ? null : job.conclusion ?? null,
    startedAt,
    completedAt,
    steps:
      startedAt === undefined
        ? []
        : job.steps.map(step => ({ step, status: stepStatus(step, now) })),
  };
}

/** A run as it stands at an instant; undefined where it does not exist yet. */
export function viewRun(run: Run, now: Instant): RunView | undefined {
  if (run.createdAt > now) {
    return undefined;
  }
  const jobs = run.jobs.flatMap(job => viewJob(job, now) ?? []);
  const completed = run.completedAt !== undefined && run.completedAt <= now;
  const statuses = new Set(jobs.map(view => view.status));
  return {
    run,
    jobs,
    status: completed ? 'completed' : unfinishedStatus(run, statuses, now),
    conclusion: completed ? run.conclusion ?? null : null,
    updatedAt: Math.max(
      run.createdAt,
      ...jobs.flatMap(({ job, startedAt, completedAt }) => [
        job.createdAt,
        startedAt ?? 0,
        completedAt ?? 0,
      ]),
    ),
  };
}

/** A deployment's statuses up to an instant, oldest first. */
export function statusesAt(
  deployment: Deployment,
  now: Instant,
): DeploymentStatus[] {
  return deployment.statuses
    .filter(status => status.at <= now)
    .sort((a, b) => a.at - b.at || a.id - b.id);
}

export function latestStatus(
  deployment: Deployment,
  now: Instant,
): DeploymentStatus | undefined {
  return statusesAt(deployment, now).at(-1);
}

export function stateAt(deployment: Deployment, now: Instant): DeploymentState {
  return latestStatus(deployment, now)?.state ?? 'pending';
}

export function updatedAt(deployment: Deployment, now: Instant): Instant {
  return latestStatus(deployment, now)?.at ?? deployment.createdAt;
}

function jobStatus(job: Job, now: Instant): WorkStatus {
  if (visible(job.completedAt, now) !== undefined) {
    return 'completed';
  }
  if (visible(job.startedAt, now) !== undefined) {
    return 'in_progress';
  }
  const waits = job.waits && (job.waits.until ?? Infinity) > now;
  return waits ? 'waiting' : 'queued';
}

function stepStatus(step: Step, now: Instant): StepView['status'] {
  if (step.completedAt <= now) {
    return 'completed';
  }
  return step.startedAt <= now ? 'in_progress' : 'queued';
}

function unfinishedStatus(
  run: Run,
  jobs: Set<WorkStatus>,
  now: Instant,
): WorkStatus {
  if (jobs.has('waiting') && !jobs.has('in_progress') && !jobs.has('queued')) {
    return 'waiting';
  }
  return run.startedAt <= now ? 'in_progress' : 'queued';
}

function visible(at: Instant | undefined, now: Instant): Instant | undefined {
  return at !== undefined && at <= now ? at : undefined;
}
