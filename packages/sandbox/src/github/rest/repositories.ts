import { GitHubError } from '../protocol/GitHubError';
import { paginate } from '../protocol/paginate';
import {
  renderMinimalRepository,
  renderRepository,
} from '../render/renderRepository';
import { json, type RestRequest, type RestRouter } from './RestRouter';

export function addRepositoryRoutes(rest: RestRouter): void {
  const { links, world } = rest.context;
  rest.onRepository('get', '', ({ repository, now }) =>
    json(renderRepository(links, repository, now)),
  );
  const ofOwner = ({ request, response, params }: RestRequest) => {
    if (!world.accounts.find(params.owner)) {
      throw GitHubError.notFound();
    }
    const owned = world.repositories.filter(
      ({ owner }) => owner.login.toLowerCase() === params.owner.toLowerCase(),
    );
    return json(
      paginate(request, response, owned).map(repository =>
        renderMinimalRepository(links, repository),
      ),
    );
  };
  rest.on('get', '/orgs/:owner/repos', ofOwner);
  rest.on('get', '/users/:owner/repos', ofOwner);
}
