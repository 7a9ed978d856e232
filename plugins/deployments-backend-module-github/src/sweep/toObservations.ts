import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubDeployment } from '../mapping/GithubDeployment';
import { toDeploymentObservation } from '../mapping/toDeploymentObservation';
import { assignEnvironments } from './assignEnvironments';

/** An observation, and the job that carried the deployment out where it is known. */
export interface Observed {
  observation: DeploymentObservation;
  jobId?: string;
}

/** Binds a repository's deployments to its entities, each once, newest first. */
export function toObservations(
  targets: EntityEnvironments[],
  deployments: GithubDeployment[],
): Observed[] {
  const distinct = new Map(deployments.map(one => [one.id, one]));
  return [...distinct.values()]
    .filter(({ environment }) => environment)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .flatMap(deployment =>
      assignEnvironments(targets, deployment.environment).map(
        ({ target, environment }) => ({
          observation: toDeploymentObservation(deployment, {
            entityRef: target.entityRef,
            environment: environment?.name,
          }),
          jobId: deployment.jobId,
        }),
      ),
    );
}
