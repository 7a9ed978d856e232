import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from './GitHubError';
import { rateLimitHeaders } from './rateLimitHeaders';
import type { RateLimits } from './RateLimits';
import { tokenOf } from './tokenOf';

export interface Body {
  content: Buffer;
  type: string;
}

/**
 * Ends a REST request: 304 where the caller has this very body already, which costs
 * an authorized caller nothing; else the body, for one point of the rate limit.
 */
export function sendBody(
  { rateLimits }: GitHubContext,
  request: Request,
  response: Response,
  { content, type }: Body,
): void {
  const token = tokenOf(request);
  const etag = `W/"${createHash('sha256').update(content).digest('hex')}"`;
  const known = request.headers['if-none-match'];
  const matches =
    request.method === 'GET' &&
    known !== undefined &&
    known.split(',').some(each => strong(each) === strong(etag));
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, max-age=60, s-maxage=60');
  response.setHeader('vary', 'Accept, Authorization, Cookie');
  spend(rateLimits, token, response, matches && token ? 0 : 1);
  if (matches) {
    response.status(304).end();
    return;
  }
  response.setHeader('content-type', type);
  response.end(content);
}

/** Ends a REST request with 204, for one point of the rate limit. */
export function sendNothing(
  { rateLimits }: GitHubContext,
  request: Request,
  response: Response,
): void {
  spend(rateLimits, tokenOf(request), response, 1);
  response.status(204).end();
}

function spend(
  rateLimits: RateLimits,
  token: string | undefined,
  response: Response,
  points: number,
): void {
  const isAllowed = points === 0 || rateLimits.spend(token, 'core', points);
  const headers = rateLimitHeaders('core', rateLimits.read(token, 'core'));
  if (!isAllowed) {
    throw new GitHubError(
      403,
      'API rate limit exceeded for this token.',
      headers,
    );
  }
  setHeaders(response, headers);
}

export function setHeaders(
  response: Response,
  headers: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
}

function strong(etag: string): string {
  return etag.trim().replace(/^W\//, '');
}
