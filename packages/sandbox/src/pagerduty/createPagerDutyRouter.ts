import express, { Router, type ErrorRequestHandler } from 'express';
import { addEvents } from './events/enqueue';
import type { PagerDutyContext } from './PagerDutyContext';
import { PagerDutyError } from './protocol/PagerDutyError';
import { RateLimit } from './protocol/RateLimit';
import { addDirectory } from './rest/directory';
import { addIncidents } from './rest/incidents';
import { addOnCalls } from './rest/onCalls';
import { PagerDutyRest } from './rest/PagerDutyRest';
import { addSchedules } from './rest/schedules';
import { addPages } from './web';

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const answer =
    error instanceof PagerDutyError ? error : fromParser(error as Error);
  response.set(answer.headers).status(answer.status).json(answer.toBody());
};

/** All of the sandbox's PagerDuty: the REST API, the Events API, tokens, and its pages. */
export function createPagerDutyRouter(context: PagerDutyContext): Router {
  const router = Router();
  router.use(express.json(), express.urlencoded({ extended: false }));
  const rest = new PagerDutyRest(context, router, new RateLimit(context.clock));
  addDirectory(rest);
  addSchedules(rest);
  addOnCalls(rest);
  addIncidents(rest);
  addEvents(router, context);
  addPages(router, context);
  let given = 0;
  router.post('/oauth/token', (request, response) => {
    context.requests.count('pagerduty', 'POST /oauth/token');
    const { grant_type: grant, client_id: id, scope } = request.body ?? {};
    if (grant !== 'client_credentials' || !id || !scope) {
      response.status(400).json({
        error: 'invalid_request',
        error_description: 'The request is missing a required parameter',
      });
      return;
    }
    given += 1;
    response.json({
      access_token: `sandbox-pagerduty-${given}`,
      token_type: 'bearer',
      expires_in: 2_592_000,
      scope,
    });
  });
  router.use(() => {
    throw PagerDutyError.notFound();
  });
  router.use(answerErrors);
  return router;
}

/** Express's body parser marks its errors with a status; all else is ours. */
function fromParser(error: Error & { status?: number }): PagerDutyError {
  return error.status === 400
    ? PagerDutyError.invalid('The body is no JSON')
    : new PagerDutyError(500, 2000, `Sandbox error: ${error.message}`);
}
