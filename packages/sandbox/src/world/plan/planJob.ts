import { jobTemplateOf } from '../content/jobTemplates';
import type { Instant, Job, Step } from '../model';

export interface JobPlan {
  id: number;
  name: string;
  template: string;
  createdAt: Instant;
  startedAt: Instant;
  /** Factor on every duration. */
  pace: number;
  failure?: { step?: string; log?: string[] };
}

/** Lays a job's steps out in time; after a failing step the rest is skipped. */
export function planJob(plan: JobPlan): Job {
  const template = jobTemplateOf(plan.template);
  const failingStep =
    plan.failure && (plan.failure.step ?? template.failingStep);
  const steps: Step[] = [];
  let at = plan.startedAt;
  let failed = false;
  for (const [name, seconds] of template.steps) {
    const last = name === 'Complete job';
    const skipped = failed && !last;
    const end = skipped ? at : at + seconds * 1000 * plan.pace;
    const failing = name === failingStep;
    steps.push({
      number: steps.length + 1,
      name,
      startedAt: at,
      completedAt: end,
      conclusion: conclusionOf(failing, skipped),
    });
    failed ||= failing;
    at = end;
  }
  return {
    id: plan.id,
    name: plan.name,
    createdAt: plan.createdAt,
    startedAt: plan.startedAt,
    completedAt: at,
    conclusion: failed ? 'failure' : 'success',
    steps,
    failureLog: failed ? plan.failure?.log ?? template.failureLog : undefined,
  };
}

function conclusionOf(failing: boolean, skipped: boolean) {
  if (failing) {
    return 'failure';
  }
  return skipped ? 'skipped' : 'success';
}
