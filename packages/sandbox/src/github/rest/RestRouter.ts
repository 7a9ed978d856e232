import type { Request, Response, Router } from 'express';
import type { Instant } from '../../world/model';
import type { Repository } from '../../world/Repository';
import type { GitHubContext } from '../GitHubContext';
import { applyFault } from '../protocol/applyFault';
import { GitHubError } from '../protocol/GitHubError';
import { sendBody, sendNothing, type Body } from '../protocol/sendBody';

export interface RestRequest {
  request: Request;
  response: Response;
  params: Record<string, string>;
  now: Instant;
}

export interface RepositoryRequest extends RestRequest {
  repository: Repository;
}

/** JSON, raw bytes, a redirect, or 204. */
export type RestAnswer =
  | { nothing: true }
  | { raw: Body }
  | { redirect: string }
  | { json: unknown };

type Method = 'get' | 'post';

/** Registers REST routes so that each is counted, hit by faults, limited and cached alike. */
export class RestRouter {
  constructor(
    readonly context: GitHubContext,
    private readonly router: Router,
  ) {}

  on(
    method: Method,
    path: string,
    handle: (request: RestRequest) => RestAnswer,
  ): void {
    const name = `${method.toUpperCase()} ${nameOf(path)}`;
    this.router[method](path, (request, response) => {
      const { context } = this;
      context.requests.count('github', name);
      const description = `${request.method} ${request.originalUrl}`;
      if (applyFault(context, request, response, description)) {
        return;
      }
      const answer = handle({
        request,
        response,
        params: request.params,
        now: context.clock.now(),
      });
      send(context, request, response, answer);
    });
  }

  /** A route below `/repos/{owner}/{repo}`; 404 where the repository does not exist. */
  onRepository(
    method: Method,
    path: string,
    handle: (request: RepositoryRequest) => RestAnswer,
  ): void {
    this.on(method, `/repos/:owner/:repo${path}`, rest => {
      const { owner, repo } = rest.params;
      const repository = this.context.world.repository(owner, repo);
      if (!repository) {
        throw GitHubError.notFound();
      }
      return handle({ ...rest, repository });
    });
  }
}

export function json(value: unknown): RestAnswer {
  return { json: value };
}

/** 204: done, and nothing to say. */
export function nothing(): RestAnswer {
  return { nothing: true };
}

/** The value, or a 404 where there is none. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) {
    throw GitHubError.notFound();
  }
  return value;
}

function send(
  context: GitHubContext,
  request: Request,
  response: Response,
  answer: RestAnswer,
): void {
  if ('redirect' in answer) {
    response.status(302);
    response.setHeader('location', answer.redirect);
    response.end();
    return;
  }
  if ('nothing' in answer) {
    sendNothing(context, request, response);
    return;
  }
  response.setHeader(
    'x-github-media-type',
    'raw' in answer ? 'github.v3; param=raw' : 'github.v3; format=json',
  );
  sendBody(
    context,
    request,
    response,
    'raw' in answer
      ? answer.raw
      : {
          content: Buffer.from(JSON.stringify(answer.json)),
          type: 'application/json; charset=utf-8',
        },
  );
}

/** `/repos/:owner/:repo/x/:y(*)` becomes `/repos/{owner}/{repo}/x/{y}`. */
function nameOf(path: string): string {
  return path.replace(/:(\w+)(\([^/]*\))?/g, '{$1}');
}
