import { z } from 'zod';
import { answerWaitingRun } from '../world/plan/planTargets';
import { pace, scene, serviceName } from './Scene';
import { SceneError } from './SceneError';

export const approve = scene({
  name: 'approve',
  description: 'Somebody answers the newest approval that a service waits for.',
  parameters: z.object({
    service: serviceName,
    by: z.enum(['devops-lead', 'engineering-manager']).default('devops-lead'),
    decision: z.enum(['approved', 'rejected']).default('approved'),
    comment: z.string().default('Checked in staging.'),
    pace,
  }),
  play: ({ world, now, service: find }, parameters) => {
    const { service } = find(parameters.service);
    const waiting = [...world.waiting.values()]
      .filter(
        each => each.plan.service === service && each.job.createdAt <= now,
      )
      .pop();
    if (!waiting) {
      throw new SceneError(`No deployment of ${service.name} waits`);
    }
    waiting.plan.pace = parameters.pace;
    answerWaitingRun(world, waiting, {
      at: now,
      by: world.accounts.get(parameters.by),
      state: parameters.decision,
      comment: parameters.comment,
      environment: waiting.targets[0].environment.github!,
    });
    return { run: waiting.run.id, commit: waiting.run.sha };
  },
});
