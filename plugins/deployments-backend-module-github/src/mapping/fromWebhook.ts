import type {
  DeploymentPayload,
  RepositoryPayload,
  RunBehind,
} from '../events/payloads';
import type { GithubDeployment } from './GithubDeployment';
import { instant, latest } from './instants';
import { toActor } from './toActor';

/** Reads what every delivery says of its deployment; what its status adds comes over it. */
export function fromWebhook(
  deployment: DeploymentPayload,
  repository: RepositoryPayload,
  run?: RunBehind,
): GithubDeployment {
  const { creator } = deployment;
  const createdAt = instant(deployment.created_at) ?? deployment.created_at;
  return {
    id: String(deployment.id),
    repositoryUrl: repository.html_url,
    environment: deployment.environment,
    createdAt,
    updatedAt: latest(createdAt, deployment.updated_at),
    commit: deployment.sha,
    // A deployment of a bare commit names it as its ref.
    ref:
      deployment.ref && deployment.ref !== deployment.sha
        ? deployment.ref
        : undefined,
    // A run that was pushed bears the first line of its commit.
    message: run?.event === 'push' ? run.display_title ?? undefined : undefined,
    description: deployment.description ?? undefined,
    payload: deployment.payload,
    creator: toActor(
      creator && {
        login: creator.login,
        name: creator.name,
        avatarUrl: creator.avatar_url,
        url: creator.html_url,
      },
    ),
    runId: run ? String(run.id) : undefined,
  };
}
