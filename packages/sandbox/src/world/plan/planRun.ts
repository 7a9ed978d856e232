import type { Account, Commit, Instant, Job, Review, Run } from '../model';
import type { Service, ServiceEnvironment } from '../Service';
import { deployJobName } from '../Service';
import type { World } from '../World';
import { addStatus, openDeployment } from './planDeployment';
import { planJob } from './planJob';

const SECOND = 1000;

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

/** Plans a whole run of a workflow: gates, approvals, deployments and the stack operations that they drive. */
export function planRun(world: World, plan: RunPlan): Run {
  const { repository } = plan.service;
  const file = plan.workflow ?? plan.service.workflow;
  const workflow = file && repository.workflow(file);
  if (!workflow) {
    throw new Error(`${repository.fullName} has no workflow ${file}`);
  }
  const begin = plan.startAt + 3 * SECOND * paceOf(plan);
  const run: Run = {
    id: world.ids.next('run'),
    number:
      repository.runs.filter(other => other.workflow === workflow).length + 1,
    workflow,
    event: plan.event,
    branch: plan.branch,
    sha: plan.commit.sha,
    title: plan.title ?? plan.commit.message.split('\n')[0],
    actor: plan.actor,
    createdAt: plan.startAt,
    startedAt: begin,
    jobs: [],
    reviews: [],
  };
  repository.runs.push(run);
  world.announce(plan.startAt, repository, {
    event: 'workflow_run',
    action: 'requested',
    run,
  });
  world.announce(begin, repository, {
    event: 'workflow_run',
    action: 'in_progress',
    run,
  });
  const gated = planGates(world, plan, run, begin);
  if (gated.failed) {
    skip(world, plan, run, plan.targets, gated.at);
    finish(world, plan, run, gated.at, 'failure');
    recordFailedAttempt(world, plan, run, gated.failed);
    return run;
  }
  planTargets(world, plan, run, plan.targets, gated.at);
  return run;
}

/** Continues a run that waited: its first target was approved, or rejected. */
export function answerWaitingRun(
  world: World,
  waiting: WaitingRun,
  review: Review,
): void {
  const { plan, run, job } = waiting;
  const [target, ...later] = waiting.targets;
  const { repository } = plan.service;
  world.waiting.delete(run.id);
  run.reviews.push(review);
  job.waits = { until: review.at };
  world.announce(review.at, repository, {
    event: 'deployment_review',
    action: review.state,
    run,
    job,
    review,
  });
  if (review.state === 'approved') {
    deploy(world, plan, run, job, target, later, review.at);
    return;
  }
  Object.assign(job, {
    startedAt: review.at,
    completedAt: review.at,
    conclusion: 'failure',
  });
  if (job.deployment) {
    addStatus(world, repository, job.deployment, {
      state: 'failure',
      at: review.at,
      creator: review.by,
      description: `Rejected: ${review.comment}`,
    });
  }
  announceJob(world, plan, run, job, 'completed', review.at);
  skip(world, plan, run, later, review.at);
  finish(world, plan, run, review.at, 'failure');
}

function planGates(
  world: World,
  plan: RunPlan,
  run: Run,
  from: Instant,
): { at: Instant; failed?: Job } {
  let at = from;
  let failed: Job | undefined;
  for (const stage of plan.service.gates) {
    const created = at;
    for (const name of stage) {
      if (failed && failed.completedAt! <= created) {
        addSkipped(world, plan, run, name, created);
        continue;
      }
      const job = planJob({
        id: world.ids.next('job'),
        name,
        template: name,
        createdAt: created,
        startedAt: created + world.random.between(2, 6) * SECOND * paceOf(plan),
        pace: paceOf(plan) * (0.8 + world.random.next() * 0.5),
        failure: plan.failure?.job === name ? plan.failure : undefined,
      });
      addJob(world, plan, run, job);
      at = Math.max(at, job.completedAt!);
      if (job.conclusion === 'failure') {
        failed = job;
      }
    }
  }
  return { at, failed };
}

function planTargets(
  world: World,
  plan: RunPlan,
  run: Run,
  targets: Target[],
  at: Instant,
): void {
  const [target, ...later] = targets;
  if (!target) {
    finish(world, plan, run, at, 'success');
    return;
  }
  const { repository } = plan.service;
  const job: Job = {
    id: world.ids.next('job'),
    name: deployJobName(plan.service, target.environment),
    createdAt: at,
    steps: [],
  };
  run.jobs.push(job);
  if (target.environment.github) {
    job.deployment = openDeployment(world, repository, {
      environment: target.environment.github,
      production: target.environment.name === 'prod',
      commit: plan.commit,
      ref: plan.branch,
      creator: plan.actor,
      at,
      description: target.description,
      payload: target.payload,
      run,
      job,
    });
  }
  if (!target.environment.approval) {
    announceJob(world, plan, run, job, 'queued', at);
    deploy(world, plan, run, job, target, later, at);
    return;
  }
  job.waits = {};
  announceJob(world, plan, run, job, 'waiting', at);
  world.announce(at, repository, {
    event: 'deployment_review',
    action: 'requested',
    run,
    job,
  });
  if (job.deployment) {
    addStatus(world, repository, job.deployment, {
      state: 'waiting',
      at,
      creator: plan.actor,
      description: '',
    });
  }
  const waiting = { plan, run, job, targets };
  world.waiting.set(run.id, waiting);
  if (target.approval) {
    answerWaitingRun(world, waiting, {
      ...target.approval,
      at: Math.max(target.approval.at, at + SECOND * paceOf(plan)),
      state: 'approved',
      environment: target.environment.github!,
    });
  }
}

/** Plans the deploy job itself, once nothing holds it back, and all that follows it. */
function deploy(
  world: World,
  plan: RunPlan,
  run: Run,
  job: Job,
  target: Target,
  later: Target[],
  at: Instant,
): void {
  const { repository } = plan.service;
  const pace = paceOf(plan) * (0.8 + world.random.next() * 0.4);
  const startedAt = world.whenIdle(
    `${repository.fullName} ${job.name}`,
    at + world.random.between(2, 8) * SECOND * paceOf(plan),
  );
  const failure = failureOf(plan, target);
  Object.assign(job, {
    ...planJob({
      id: job.id,
      name: job.name,
      template: 'deploy',
      createdAt: job.createdAt,
      startedAt,
      pace,
      failure,
    }),
    waits: job.waits,
    deployment: job.deployment,
  });
  planStacks(world, plan, job, target);
  const end = job.completedAt!;
  world.keepBusy(`${repository.fullName} ${job.name}`, end);
  const { deployment } = job;
  if (deployment) {
    const common = { creator: plan.actor, description: '' };
    addStatus(world, repository, deployment, {
      state: 'queued',
      at,
      ...common,
    });
    addStatus(world, repository, deployment, {
      state: 'in_progress',
      at: startedAt,
      ...common,
    });
    addStatus(world, repository, deployment, {
      state: failure ? 'failure' : 'success',
      at: end,
      ...common,
      environmentUrl: target.environment.url,
    });
  }
  announceJob(world, plan, run, job, 'in_progress', startedAt);
  announceJob(world, plan, run, job, 'completed', end);
  if (failure) {
    skip(world, plan, run, later, end);
    finish(world, plan, run, end, 'failure');
  } else {
    planTargets(world, plan, run, later, end);
  }
}

function failureOf(plan: RunPlan, target: Target): RunPlan['failure'] {
  const { stackFailure } = target;
  if (stackFailure) {
    return {
      job: 'deploy',
      step: 'CDK deploy',
      log: [
        `${stackFailure.stackName}: deploying`,
        `${stackFailure.stackName} | UPDATE_FAILED | ${stackFailure.resourceType} | ${stackFailure.logicalId} ${stackFailure.reason}`,
        `${stackFailure.stackName} failed: the stack is in UPDATE_ROLLBACK_COMPLETE`,
      ],
    };
  }
  const isFirst = plan.targets[0] === target;
  return plan.failure?.job === 'deploy' && isFirst ? plan.failure : undefined;
}

function planStacks(
  world: World,
  plan: RunPlan,
  job: Job,
  target: Target,
): void {
  const step = job.steps.find(candidate => candidate.name === 'CDK deploy');
  const { stacks } = target.environment;
  if (!step || step.conclusion === 'skipped' || stacks.length === 0) {
    return;
  }
  const each = (step.completedAt - step.startedAt) / stacks.length;
  const durationSeconds = (each * 0.95) / SECOND;
  for (const [index, stack] of stacks.entries()) {
    const from = Math.round(step.startedAt + index * each);
    const failing = target.stackFailure?.stackName === stack.stackName;
    world.aws.planOperation({
      ...stack,
      kind: 'update',
      startAt: world.aws.idleFrom({ ...stack, from, durationSeconds }),
      durationSeconds,
      tags: {
        service: plan.service.name,
        environment: target.environment.name,
        version: plan.commit.version,
        commit: plan.commit.sha,
        ManagedBy: 'CDK',
      },
      outcome: failing ? 'failure' : 'success',
      failure: failing ? target.stackFailure : undefined,
    });
    if (failing) {
      return;
    }
  }
}

/**
 * A gate that fails comes before any job that is bound to an environment, so GitHub
 * itself opens no deployment; the notifications workflow records the attempt through the API.
 */
function recordFailedAttempt(
  world: World,
  plan: RunPlan,
  run: Run,
  failed: Job,
): void {
  const target = plan.targets[0];
  if (!target?.environment.github) {
    return;
  }
  const at = run.completedAt! + 2 * SECOND * paceOf(plan);
  const { repository } = plan.service;
  const deployment = openDeployment(world, repository, {
    environment: target.environment.github,
    production: target.environment.name === 'prod',
    commit: plan.commit,
    ref: plan.branch,
    creator: plan.actor,
    at,
    description: target.description,
    payload: target.payload,
    run,
    job: failed,
  });
  addStatus(world, repository, deployment, {
    state: 'failure',
    at: at + 1,
    creator: plan.actor,
    description: `${failed.name} failed`,
  });
}

function addJob(world: World, plan: RunPlan, run: Run, job: Job): void {
  run.jobs.push(job);
  announceJob(world, plan, run, job, 'queued', job.createdAt);
  announceJob(world, plan, run, job, 'in_progress', job.startedAt!);
  announceJob(world, plan, run, job, 'completed', job.completedAt!);
}

function skip(
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

function addSkipped(
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

function announceJob(
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

function finish(
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

function paceOf(plan: RunPlan): number {
  return plan.pace ?? 1;
}
