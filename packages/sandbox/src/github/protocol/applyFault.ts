import type { Request, Response } from 'express';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from './GitHubError';
import { rateLimitHeaders } from './rateLimitHeaders';
import { tokenOf } from './tokenOf';

/**
 * Lets a fault that was set through the control endpoint hit this request.
 *
 * @returns whether the request is dealt with: answered with garbage, or left without an answer.
 * @throws GitHubError for the faults that are answers.
 */
export function applyFault(
  { faults, rateLimits }: GitHubContext,
  request: Request,
  response: Response,
  description: string,
): boolean {
  const fault = faults.take('github', description);
  switch (fault?.kind) {
    case undefined:
      return false;
    case 'timeout':
      // Left open: the client gives up, or the server's end closes it.
      return true;
    case 'garbage':
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end('<html><body>Unicorn!</body></html>');
      return true;
    case '401':
      throw new GitHubError(401, 'Bad credentials');
    case '403':
      throw new GitHubError(
        403,
        'Resource not accessible by personal access token',
      );
    case '404':
      throw GitHubError.notFound();
    case '429':
      throw new GitHubError(429, 'Too many requests', { 'retry-after': '2' });
    case 'secondary':
      throw new GitHubError(
        403,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        { 'retry-after': '2' },
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      );
    case 'rate-limit': {
      const rate = rateLimits.read(tokenOf(request), 'core');
      throw new GitHubError(
        403,
        'API rate limit exceeded for this token.',
        rateLimitHeaders('core', {
          ...rate,
          used: rate.limit,
          remaining: 0,
        }),
      );
    }
    default:
      throw new GitHubError(Number(fault!.kind), 'Server Error');
  }
}
