import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubClient, RepositoryAddress } from '../client/GithubClient';
import {
  environmentsOfBranch,
  standsIn,
  toInferredDeployment,
} from '../mapping/toInferredDeployment';
import type { WorkflowRun } from './schemas';
import type { WorkflowRuns } from './WorkflowRuns';

const RUNS_PER_BRANCH = 30;

/** Reads workflow runs where nobody records deployments. */
export class StandIns {
  constructor(private readonly runs: WorkflowRuns) {}

  /** @returns inferred deployments to the entity's environments, newest first. */
  async read(
    client: GithubClient,
    repository: RepositoryAddress,
    target: EntityEnvironments,
    repositoryUrl: string,
    signal: AbortSignal,
  ): Promise<DeploymentObservation[]> {
    const branches = new Set(
      target.environments.flatMap(({ github }) => github.branches),
    );
    const workflows: (string | undefined)[] =
      target.workflows.length > 0 ? target.workflows : [undefined];

    const runs = new Map<number, WorkflowRun>();
    for (const branch of branches) {
      for (const workflow of workflows) {
        const found = await this.runs.onBranch(
          client,
          repository,
          { branch, workflow, limit: RUNS_PER_BRANCH },
          signal,
        );
        found.forEach(run => runs.set(run.id, run));
      }
    }
    return inferDeployments([...runs.values()], target, repositoryUrl);
  }
}

/** Lets runs stand in for deployments of one entity. */
export function inferDeployments(
  runs: WorkflowRun[],
  target: EntityEnvironments,
  repositoryUrl: string,
): DeploymentObservation[] {
  return runs
    .filter(run => standsIn(run, target.workflows))
    .flatMap(run =>
      environmentsOfBranch(target, run.head_branch).map(environment =>
        toInferredDeployment(run, {
          entityRef: target.entityRef,
          environment: environment.name,
          repositoryUrl,
        }),
      ),
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/**
 * Whether runs may stand in for an entity: nothing of it was deployed, and
 * either the repository knows no deployments at all or the entity names its
 * workflows, so that no other service's runs are taken for its own.
 */
export function needsStandIns(
  target: EntityEnvironments,
  observations: DeploymentObservation[],
): boolean {
  const own = observations.some(
    one => one.entityRef === target.entityRef && one.environment !== undefined,
  );
  return !own && (observations.length === 0 || target.workflows.length > 0);
}
