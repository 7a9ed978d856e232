import { paginate } from '../protocol/paginate';
import { renderEnvironment } from '../render/renderEnvironment';
import { found, json, type RestRouter } from './RestRouter';

/** Environments with their protection rules. */
export function addEnvironmentRoutes(rest: RestRouter): void {
  const { links } = rest.context;
  rest.onRepository(
    'get',
    '/environments',
    ({ request, response, repository }) =>
      json({
        total_count: repository.environments.length,
        environments: paginate(request, response, repository.environments).map(
          environment => renderEnvironment(links, repository, environment),
        ),
      }),
  );
  rest.onRepository(
    'get',
    '/environments/:environment',
    ({ repository, params }) =>
      json(
        renderEnvironment(
          links,
          repository,
          found(repository.environment(params.environment)),
        ),
      ),
  );
}
