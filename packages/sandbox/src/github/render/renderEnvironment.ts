import type { RepositoryEnvironment } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { isoInstant } from './isoInstant';
import { nodeId, renderAccount } from './renderAccount';

/** `environment` of GitHub's contract, with its protection rules. */
export function renderEnvironment(
  links: Links,
  repository: Repository,
  environment: RepositoryEnvironment,
) {
  return {
    ...renderEnvironmentName(links, repository, environment),
    created_at: isoInstant(repository.createdAt),
    updated_at: isoInstant(repository.createdAt),
    can_admins_bypass: environment.reviewers.length === 0,
    protection_rules:
      environment.reviewers.length === 0
        ? []
        : [
            {
              id: environment.id + 1,
              node_id: nodeId('GA', environment.id),
              type: 'required_reviewers',
              prevent_self_review: false,
              reviewers: renderReviewers(links, environment),
            },
          ],
    deployment_branch_policy: null,
  };
}

export function renderEnvironmentName(
  links: Links,
  repository: Repository,
  environment: RepositoryEnvironment,
) {
  const name = encodeURIComponent(environment.name);
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${links.repositoryApi(repository)}/environments/${name}`,
    html_url: `${links.repositoryWeb(
      repository,
    )}/deployments/activity_log?environments_filter=${name}`,
  };
}

export function renderReviewers(
  links: Links,
  environment: RepositoryEnvironment,
) {
  return environment.reviewers.map(reviewer => ({
    type: 'User',
    reviewer: {
      ...renderAccount(links, reviewer),
      name: reviewer.name,
    },
  }));
}
