import type { Run } from '../model';
import type { World } from '../World';
import { finish, skipTargets } from './jobs';
import { planGates } from './planGates';
import { planTargets } from './planTargets';
import { recordFailedAttempt } from './recordFailedAttempt';
import { paceOf, type RunPlan } from './RunPlan';

const SECOND = 1000;

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
    skipTargets(world, plan, run, plan.targets, gated.at);
    finish(world, plan, run, gated.at, 'failure');
    recordFailedAttempt(world, plan, run, gated.failed);
    return run;
  }
  planTargets(world, plan, run, plan.targets, gated.at);
  return run;
}
