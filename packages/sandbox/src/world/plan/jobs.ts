import type { Instant, Job, Run } from '../model';
import { deployJobName } from '../Service';
import type { World } from '../World';
import type { RunPlan, Target } from './RunPlan';

/** Adds a job whose whole course is planned. */
export function addJob(world: World, plan: RunPlan, run: Run, job: Job): void {
  run.jobs.push(job);
  announceJob(world, plan, run, job, 'queued', job.createdAt);
  announceJob(world, plan, run, job, 'in_progress', job.startedAt!);
  announceJob(world, plan, run, job, 'completed', job.completedAt!);
}

/** Skips the deploy jobs that would have followed. */
export function skipTargets(
  world: World,
  plan: RunPlan,
  run: Run,
  targets: Target[],
  at: Instant,
): void {
  for (const { environment } of targets) {
    addSkipped(world, plan, run, deployJobName(plan.service, environment), at);
  }
}

export function addSkipped(
  world: World,
  plan: RunPlan,
  run: Run,
  name: string,
  at: Instant,
): void {
  const job: Job = {
    id: world.ids.next('job'),
    name,
    createdAt: at,
    startedAt: at,
    completedAt: at,
    conclusion: 'skipped',
    steps: [],
  };
  run.jobs.push(job);
  announceJob(world, plan, run, job, 'completed', at);
}

export function announceJob(
  world: World,
  plan: RunPlan,
  run: Run,
  job: Job,
  action: 'queued' | 'waiting' | 'in_progress' | 'completed',
  at: Instant,
): void {
  world.announce(at, plan.service.repository, {
    event: 'workflow_job',
    action,
    run,
    job,
  });
}

/** Ends a run. */
export function finish(
  world: World,
  plan: RunPlan,
  run: Run,
  at: Instant,
  conclusion: 'success' | 'failure',
): void {
  run.completedAt = at;
  run.conclusion = conclusion;
  world.announce(at, plan.service.repository, {
    event: 'workflow_run',
    action: 'completed',
    run,
  });
}
