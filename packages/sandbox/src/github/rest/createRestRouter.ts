import { json as parseJson, Router } from 'express';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from '../protocol/GitHubError';
import { addArchiveRoutes } from './archives';
import { addBranchRoutes } from './branches';
import { addCommitRoutes } from './commits';
import { addContentRoutes } from './contents';
import { addDeploymentRoutes } from './deployments';
import { addEnvironmentRoutes } from './environments';
import { addGitObjectRoutes } from './gitObjects';
import { addJobRoutes } from './jobs';
import { addPendingDeploymentRoutes } from './pendingDeployments';
import { addRateLimitRoute } from './rateLimit';
import { addRepositoryRoutes } from './repositories';
import { RestRouter } from './RestRouter';
import { addWorkflowDispatchRoute } from './workflowDispatches';
import { addWorkflowRoutes } from './workflows';

/** GitHub's REST API, as far as the portal and its readers use it. */
export function createRestRouter(context: GitHubContext): Router {
  const router = Router();
  router.use(parseJson());
  addRateLimitRoute(router, context);
  const rest = new RestRouter(context, router);
  addContentRoutes(rest);
  addGitObjectRoutes(rest);
  addCommitRoutes(rest);
  addBranchRoutes(rest);
  addArchiveRoutes(rest);
  addWorkflowRoutes(rest);
  addWorkflowDispatchRoute(rest);
  addJobRoutes(rest);
  addPendingDeploymentRoutes(rest);
  addEnvironmentRoutes(rest);
  addDeploymentRoutes(rest);
  addRepositoryRoutes(rest);
  router.use(request => {
    context.requests.count('github', `${request.method} unknown route`);
    throw GitHubError.notFound();
  });
  return router;
}
