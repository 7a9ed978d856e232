import { rateLimitHeaders } from '../protocol/rateLimitHeaders';
import { setHeaders } from '../protocol/sendBody';
import { tokenOf } from '../protocol/tokenOf';
import type { GitHubContext } from '../GitHubContext';
import type { Router } from 'express';

/** Asking for one's rate limit costs nothing. */
export function addRateLimitRoute(
  router: Router,
  { rateLimits, requests }: GitHubContext,
): void {
  router.get('/rate_limit', (request, response) => {
    requests.count('github', 'GET /rate_limit');
    const token = tokenOf(request);
    const core = rateLimits.read(token, 'core');
    setHeaders(response, rateLimitHeaders('core', core));
    response.json({
      resources: {
        core,
        search: rateLimits.read(token, 'search'),
        graphql: rateLimits.read(token, 'graphql'),
      },
      rate: core,
    });
  });
}
