import type { Branch, Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { Links } from '../Links';
import { paginate } from '../protocol/paginate';
import { renderCommit } from '../render/renderCommit';
import { found, json, type RestRouter } from './RestRouter';

export function addBranchRoutes(rest: RestRouter): void {
  const { links } = rest.context;
  rest.onRepository(
    'get',
    '/branches',
    ({ request, response, repository, now }) => {
      const existing = [...repository.branches.values()].filter(branch =>
        repository.tip(branch.name, now),
      );
      return json(
        paginate(request, response, existing).map(branch =>
          renderShortBranch(links, repository, branch, now),
        ),
      );
    },
  );
  rest.onRepository(
    'get',
    '/branches/:branch(*)',
    ({ repository, params, now }) => {
      const branch = found(repository.branches.get(params.branch));
      const sha = found(repository.tip(branch.name, now));
      const url = `${links.repositoryApi(repository)}/branches/${branch.name}`;
      return json({
        name: branch.name,
        commit: renderCommit(links, repository, repository.commits.get(sha)!),
        _links: {
          self: url,
          html: `${links.repositoryWeb(repository)}/tree/${branch.name}`,
        },
        protected: false,
        protection: { enabled: false },
        protection_url: `${url}/protection`,
      });
    },
  );
}

function renderShortBranch(
  links: Links,
  repository: Repository,
  { name }: Branch,
  now: Instant,
) {
  const sha = repository.tip(name, now)!;
  const url = `${links.repositoryApi(repository)}/commits/${sha}`;
  return { name, commit: { sha, url }, protected: false };
}
