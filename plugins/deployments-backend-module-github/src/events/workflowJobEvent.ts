import type { z } from 'zod/v4';
import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { fromWebhook } from '../mapping/fromWebhook';
import { latest } from '../mapping/instants';
import { toStep } from '../mapping/toSteps';
import { assignEnvironments } from '../sweep/assignEnvironments';
import { toObservations } from '../sweep/toObservations';
import type { EventReader } from './EventReading';
import { workflowJobDelivery } from './payloads';

type Delivery = z.infer<typeof workflowJobDelivery>;

/** `workflow_job`: a gate of a deployment moved on. */
export const workflowJobEvent: EventReader<Delivery> = {
  schema: workflowJobDelivery,
  read: (delivery, { targets }) => ({
    observations: [
      ...stepOf(delivery, targets),
      ...waitingDeployment(delivery, targets),
    ],
    readRepository: false,
  }),
};

function stepOf(
  { workflow_job: job, deployment }: Delivery,
  targets: EntityEnvironments[],
): Observation[] {
  const concerned = deployment
    ? assignEnvironments(targets, deployment.environment).flatMap(
        ({ target, environment }) => (environment ? [target] : []),
      )
    : targets.filter(target => deploysFrom(target, job.head_branch));
  return concerned.map(({ entityRef }) => ({
    kind: 'steps',
    entityRef,
    runId: String(job.run_id),
    steps: [toStep(job, deployment?.environment)],
  }));
}

/** Runs of other branches are checks of proposals, which nobody deploys. */
function deploysFrom(
  target: EntityEnvironments,
  branch: string | null | undefined,
): boolean {
  return target.environments.some(
    ({ github }) => !!branch && github.branches.includes(branch),
  );
}

/** A job that waits holds its deployment up, whether or not its status says so. */
function waitingDeployment(
  { workflow_job: job, deployment, repository }: Delivery,
  targets: EntityEnvironments[],
): Observation[] {
  if (!deployment || job.status !== 'waiting') {
    return [];
  }
  const base = fromWebhook(deployment, repository);
  const updatedAt = latest(base.updatedAt, job.created_at);
  return toObservations(targets, [
    {
      ...base,
      state: 'waiting',
      status: { at: updatedAt },
      updatedAt,
      runId: String(job.run_id),
    },
  ]).map(({ observation }) => observation);
}
