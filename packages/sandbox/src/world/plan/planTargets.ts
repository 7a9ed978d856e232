import type { Instant, Job, Review, Run } from '../model';
import { deployJobName } from '../Service';
import type { World } from '../World';
import { announceJob, finish, skipTargets } from './jobs';
import { addStatus, openDeployment } from './planDeployment';
import { planJob } from './planJob';
import { planStacks } from './planStacks';
import { paceOf, type RunPlan, type Target, type WaitingRun } from './RunPlan';

const SECOND = 1000;

/** Plans the deploy jobs, one after the other, up to the first that waits for an approval. */
export function planTargets(
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
  skipTargets(world, plan, run, later, review.at);
  finish(world, plan, run, review.at, 'failure');
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
    skipTargets(world, plan, run, later, end);
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
