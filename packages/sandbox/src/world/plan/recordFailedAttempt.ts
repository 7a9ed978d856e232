import type { Job, Run } from '../model';
import type { World } from '../World';
import { addStatus, openDeployment } from './planDeployment';
import { paceOf, type RunPlan } from './RunPlan';

const SECOND = 1000;

/**
 * A gate that fails comes before any job that is bound to an environment, so GitHub
 * itself opens no deployment; the notifications workflow records the attempt through the API.
 */
export function recordFailedAttempt(
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
