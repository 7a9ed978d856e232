import type { Account, Commit, Deployment, Instant } from '../model';
import type { Repository } from '../Repository';
import type { World } from '../World';
import { addStatus, openDeployment } from './planDeployment';

export interface PlatformDeployment {
  repository: Repository;
  environment: string;
  production?: boolean;
  /** A preview that lives as long as its branch. */
  transient?: boolean;
  commit: Commit;
  ref: string;
  /** The platform's own account on GitHub. */
  creator: Account;
  startAt: Instant;
  outcome?: 'success' | 'failure' | 'error';
  description?: string;
  url: string;
  pace?: number;
}

const DESCRIPTIONS = {
  success: 'Deployment has completed',
  failure: 'The build exited with code 1',
  error: 'The platform could not start the build',
};

/** Plans a deployment that a hosting platform makes and reports: no workflow run stands behind it. */
export function planPlatformDeployment(
  world: World,
  plan: PlatformDeployment,
): Deployment {
  const pace = plan.pace ?? 1;
  const { repository, creator } = plan;
  const outcome = plan.outcome ?? 'success';
  const deployment = openDeployment(world, repository, {
    environment: plan.environment,
    production: plan.production ?? false,
    transient: plan.transient,
    commit: plan.commit,
    ref: plan.ref,
    creator,
    at: plan.startAt,
    description: plan.description,
    logUrl: plan.url,
  });
  const building = plan.startAt + 4_000 * pace;
  const end = building + world.random.between(40, 130) * 1000 * pace;
  addStatus(world, repository, deployment, {
    state: 'pending',
    at: plan.startAt + 1,
    creator,
    description: 'Queued',
  });
  addStatus(world, repository, deployment, {
    state: 'in_progress',
    at: building,
    creator,
    description: 'Building',
  });
  addStatus(world, repository, deployment, {
    state: outcome,
    at: end,
    creator,
    description: DESCRIPTIONS[outcome],
    environmentUrl: plan.url,
  });
  return deployment;
}
