import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { GitHubContext } from '../GitHubContext';
import { GitHubError } from './GitHubError';
import { rateLimitHeaders } from './rateLimitHeaders';
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
  if (!(matches && token) && !rateLimits.spend(token, 'core', 1)) {
    throw new GitHubError(
      403,
      'API rate limit exceeded for this token.',
      rateLimitHeaders('core', rateLimits.read(token, 'core')),
    );
  }
  setHeaders(
    response,
    rateLimitHeaders('core', rateLimits.read(token, 'core')),
  );
  if (matches) {
    response.status(304).end();
    return;
  }
  response.setHeader('content-type', type);
  response.end(content);
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
