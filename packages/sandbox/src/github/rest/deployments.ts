import type { Deployment } from '../../world/model';
import { statusesAt } from '../../world/views';
import { paginate } from '../protocol/paginate';
import {
  renderDeployment,
  renderDeploymentStatus,
} from '../render/renderDeployment';
import {
  found,
  json,
  type RepositoryRequest,
  type RestRouter,
} from './RestRouter';

/** Deployments and their statuses, newest first. */
export function addDeploymentRoutes(rest: RestRouter): void {
  const { links } = rest.context;

  rest.onRepository('get', '/deployments', rested => {
    const { request, response, repository, now } = rested;
    const { environment, ref, sha, task } = request.query;
    const wanted = repository.deployments
      .filter(
        deployment =>
          deployment.createdAt <= now &&
          (!environment || deployment.environment === environment) &&
          (!ref || deployment.ref === ref) &&
          (!sha || deployment.sha === sha) &&
          (!task || task === 'deploy'),
      )
      .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
    return json(
      paginate(request, response, wanted).map(deployment =>
        renderDeployment(links, repository, deployment, now),
      ),
    );
  });

  rest.onRepository('get', '/deployments/:deployment', rested =>
    json(
      renderDeployment(
        links,
        rested.repository,
        deploymentOf(rested),
        rested.now,
      ),
    ),
  );

  rest.onRepository('get', '/deployments/:deployment/statuses', rested => {
    const { request, response, repository, now } = rested;
    const deployment = deploymentOf(rested);
    const statuses = statusesAt(deployment, now).reverse();
    return json(
      paginate(request, response, statuses).map(status =>
        renderDeploymentStatus(links, repository, deployment, status),
      ),
    );
  });

  rest.onRepository(
    'get',
    '/deployments/:deployment/statuses/:status',
    rested => {
      const deployment = deploymentOf(rested);
      const status = found(
        statusesAt(deployment, rested.now).find(
          each => String(each.id) === rested.params.status,
        ),
      );
      return json(
        renderDeploymentStatus(links, rested.repository, deployment, status),
      );
    },
  );
}

function deploymentOf(rested: RepositoryRequest): Deployment {
  const { repository, params, now } = rested;
  return found(
    repository.deployments.find(
      each => String(each.id) === params.deployment && each.createdAt <= now,
    ),
  );
}
