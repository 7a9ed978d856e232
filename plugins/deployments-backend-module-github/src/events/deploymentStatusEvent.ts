import type { z } from 'zod/v4';
import { deploymentStatus, isFailed } from '../mapping/deploymentStatus';
import { fromWebhook } from '../mapping/fromWebhook';
import { instant, latest } from '../mapping/instants';
import { runReference } from '../mapping/runReference';
import { bindDeployment } from './bindDeployment';
import type { EventReader } from './EventReading';
import { deploymentStatusDelivery } from './payloads';

type Delivery = z.infer<typeof deploymentStatusDelivery>;

/**
 * `deployment_status`: a deployment moved on. Who may approve a waiting one, and
 * why one failed, is read.
 */
export const deploymentStatusEvent: EventReader<Delivery> = {
  schema: deploymentStatusDelivery,
  read: (delivery, { targets }) => {
    const { status } = deploymentStatus(delivery.deployment_status.state);
    return bindDeployment(
      reported(delivery),
      targets,
      status === 'waiting' || isFailed(status),
    );
  },
};

function reported(delivery: Delivery) {
  const { deployment_status: report, repository } = delivery;
  const base = fromWebhook(
    delivery.deployment,
    repository,
    delivery.workflow_run,
  );
  const at = instant(report.created_at) ?? base.updatedAt;
  const logUrl = report.log_url || report.target_url || undefined;
  const run = runReference(logUrl, repository.html_url);
  const { status } = deploymentStatus(report.state);
  const ended = status === 'success' || isFailed(status);
  return {
    ...base,
    environment: report.environment ?? base.environment,
    state: report.state,
    startedAt: status === 'in_progress' ? at : undefined,
    finishedAt: ended ? at : undefined,
    updatedAt: latest(base.updatedAt, at, report.updated_at),
    logUrl,
    environmentUrl: report.environment_url || undefined,
    status: { description: report.description || undefined, at },
    runId: base.runId ?? run?.runId,
    jobId: run?.jobId,
  };
}
