import { randomUUID } from 'node:crypto';
import { Router, type ErrorRequestHandler } from 'express';
import type { GitHubContext } from './GitHubContext';
import { createGraphqlRouter } from './graphql/createGraphqlRouter';
import { GitHubError } from './protocol/GitHubError';
import { setHeaders } from './protocol/sendBody';
import { addArchiveDownload } from './rest/archives';
import { createRestRouter } from './rest/createRestRouter';
import { addLogDownload } from './rest/jobs';
import { createWebRouter } from './web';

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const answer =
    error instanceof GitHubError ? error : fromParser(error as Error);
  setHeaders(response, answer.headers);
  response.status(answer.status);
  response.json(answer.toBody());
};

/** All of the sandbox's GitHub: the APIs where GitHub Enterprise has them, and its pages. */
export function createGitHubRouter(context: GitHubContext): Router {
  const router = Router();
  router.use('/api', (_request, response, next) => {
    response.setHeader('x-github-request-id', randomUUID());
    response.setHeader('server', 'sandbox');
    next();
  });
  router.use('/api/v3', createRestRouter(context));
  router.use('/api/graphql', createGraphqlRouter(context));
  addArchiveDownload(router, context);
  addLogDownload(router, context);
  router.use(createWebRouter(context));
  router.use(() => {
    throw GitHubError.notFound();
  });
  router.use(answerErrors);
  return router;
}

/** Express's body parser marks its errors with a status; all else is ours. */
function fromParser(error: Error & { status?: number }): GitHubError {
  return error.status === 400
    ? new GitHubError(400, 'Problems parsing JSON')
    : new GitHubError(500, `Sandbox error: ${error.stack ?? error.message}`);
}
