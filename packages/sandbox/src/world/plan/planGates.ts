import type { Instant, Job, Run } from '../model';
import type { World } from '../World';
import { addJob, addSkipped } from './jobs';
import { planJob } from './planJob';
import { paceOf, type RunPlan } from './RunPlan';

const SECOND = 1000;

/** Plans the quality gates, stage after stage; after a stage with a failure the rest is skipped. */
export function planGates(
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
