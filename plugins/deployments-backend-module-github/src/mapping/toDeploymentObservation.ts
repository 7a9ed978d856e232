import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type { FailureCause } from '@callboard/backstage-plugin-deployments-common';
import { deploymentPayload } from './deploymentPayload';
import { deploymentStatus, isFailed } from './deploymentStatus';
import type { GithubDeployment } from './GithubDeployment';
import { toApproval } from './toApproval';
import { versionLabel } from './versionLabel';
import { webAddress } from './webAddress';

/** Binds a deployment to an entity and one of its environments. */
export function toDeploymentObservation(
  deployment: GithubDeployment,
  binding: { entityRef: string; environment?: string },
): DeploymentObservation {
  const mapped = deploymentStatus(deployment.state);
  const { version, ...change } = deploymentPayload(deployment.payload);
  const runUrl = deployment.runId
    ? `${deployment.repositoryUrl}/actions/runs/${deployment.runId}`
    : undefined;
  const page = `${deployment.repositoryUrl}/deployments/${encodeURIComponent(
    deployment.environment,
  )}`;
  const url = runUrl ?? page;

  return {
    kind: 'deployment',
    entityRef: binding.entityRef,
    sourceId: deployment.id,
    environment: binding.environment,
    sourceEnvironment: deployment.environment,
    version: {
      commit: deployment.commit,
      ref: deployment.ref,
      label: versionLabel({ ...deployment, payloadVersion: version }),
      message: deployment.message,
      author: deployment.author,
      authorAvatarUrl: deployment.authorAvatarUrl,
      commitUrl: `${deployment.repositoryUrl}/commit/${deployment.commit}`,
    },
    ...mapped,
    createdAt: deployment.createdAt,
    startedAt: deployment.startedAt,
    finishedAt: deployment.finishedAt,
    updatedAt: deployment.updatedAt,
    creator: deployment.creator,
    inferred: false,
    description: deployment.description || undefined,
    url,
    environmentUrl: webAddress(deployment.environmentUrl),
    runId: deployment.runId,
    approval:
      mapped.status === 'waiting'
        ? toApproval({
            since: deployment.status?.at ?? deployment.updatedAt,
            url,
          })
        : null,
    failure: isFailed(mapped.status) ? reportedFailure(deployment) : null,
    ...change,
  };
}

/** What the status itself says; the run's jobs, where there are any, know it better. */
function reportedFailure(
  deployment: GithubDeployment,
): FailureCause | undefined {
  const { status } = deployment;
  return status?.description
    ? {
        kind: 'status',
        summary: status.description,
        at: status.at,
        url: webAddress(deployment.logUrl),
      }
    : undefined;
}
