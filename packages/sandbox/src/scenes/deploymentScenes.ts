import { z } from 'zod';
import { environmentOf } from '../world/Delivery';
import { deliver } from '../world/deliver';
import { jobTemplates } from '../world/content/jobTemplates';
import type { Service } from '../world/Service';
import type { World } from '../world/World';
import { environmentName, pace, scene, serviceName } from './Scene';
import { SceneError } from './SceneError';

const approvedAtOnce = (world: World, now: number) => ({
  at: now,
  by: world.accounts.get('devops-lead'),
  comment: 'Approved.',
});

const deploymentSucceeds = scene({
  name: 'deployment-succeeds',
  description: 'Something new reaches an environment of a service.',
  parameters: z.object({
    service: serviceName,
    environment: environmentName,
    pace,
  }),
  play: ({ world, now, service: find }, parameters) => {
    const { service, delivery } = find(parameters.service);
    environmentOf(service, parameters.environment);
    const commit = deliver(delivery, service, parameters.environment, now, {
      pace: parameters.pace,
      target: { approval: approvedAtOnce(world, now) },
    });
    return { commit: commit.sha, version: commit.version };
  },
});

const deploymentFails = scene({
  name: 'deployment-fails',
  description:
    'A deployment fails in one of its jobs: a gate such as cdk-synth or test-api, or deploy.',
  parameters: z.object({
    service: serviceName,
    environment: environmentName,
    job: z.string().default('deploy'),
    pace,
  }),
  play: ({ world, now, service: find }, parameters) => {
    const { service, delivery } = find(parameters.service);
    environmentOf(service, parameters.environment);
    const job = knownJob(service, parameters.job);
    const commit = deliver(delivery, service, parameters.environment, now, {
      pace: parameters.pace,
      failure: { job },
      target: { approval: approvedAtOnce(world, now) },
    });
    return { commit: commit.sha, version: commit.version };
  },
});

const approvalWaits = scene({
  name: 'approval-waits',
  description: 'A production deployment waits until somebody approves it.',
  parameters: z.object({
    service: serviceName,
    environment: environmentName.default('prod'),
    pace,
  }),
  play: ({ now, service: find }, parameters) => {
    const { service, delivery } = find(parameters.service);
    if (!environmentOf(service, parameters.environment).approval) {
      throw new SceneError(
        `${service.name} needs no approval for ${parameters.environment}`,
      );
    }
    const commit = deliver(delivery, service, parameters.environment, now, {
      pace: parameters.pace,
    });
    return { commit: commit.sha, version: commit.version };
  },
});

const hotfix = scene({
  name: 'hotfix',
  description:
    'An emergency change goes to production from a commit that is on main alone.',
  parameters: z.object({ service: serviceName, pace }),
  play: ({ world, now, service: find }, parameters) => {
    const { service, delivery } = find(parameters.service);
    const commit = delivery.hotfix(
      now,
      'Refuse requests without an owner',
      service.paths[0],
      world.accounts.get('hubot'),
    );
    deliver(delivery, service, 'prod', now, {
      commit,
      pace: parameters.pace,
      target: {
        description:
          'Emergency change, allowed by the DevOps Lead: requests without an owner were served',
        payload: {
          category: 'emergency',
          approvedBy: 'DevOps Lead',
        },
        approval: approvedAtOnce(world, now),
      },
    });
    return { commit: commit.sha, version: commit.version };
  },
});

function knownJob(service: Service, job: string): string {
  const known = [...service.gates.flat(), 'deploy'];
  if (!known.includes(job) || !jobTemplates[job]) {
    throw new SceneError(
      `${service.name} has no job ${job}; it has ${known.join(', ')}`,
    );
  }
  return job;
}

export const deploymentScenes = [
  deploymentSucceeds,
  deploymentFails,
  approvalWaits,
  hotfix,
];
