import type { Job } from '../model';
import type { World } from '../World';
import type { RunPlan, Target } from './RunPlan';

const SECOND = 1000;

/** Plans the stack operations that a deploy job drives, one stack after the other. */
export function planStacks(
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
