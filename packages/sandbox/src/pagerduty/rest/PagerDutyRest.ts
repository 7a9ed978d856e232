import type { Request, Router } from 'express';
import type { PagerDutyContext } from '../PagerDutyContext';
import { applyFault } from '../protocol/applyFault';
import { authenticate } from '../protocol/authenticate';
import { PagerDutyError } from '../protocol/PagerDutyError';
import type { RateLimit } from '../protocol/RateLimit';
import { Renderer } from '../render/Renderer';

export interface PagerDutyRequest {
  request: Request;
  params: Record<string, string>;
  now: number;
  render: Renderer;
}

/** Registers routes so that each is counted, authorized, limited and hit by faults alike. */
export class PagerDutyRest {
  constructor(
    readonly context: PagerDutyContext,
    private readonly router: Router,
    private readonly limit: RateLimit,
  ) {}

  /** @param handle - gives the body; undefined for 204 */
  on(
    method: 'get' | 'post' | 'delete',
    path: string,
    handle: (request: PagerDutyRequest) => unknown,
    status = 200,
  ): void {
    const { context } = this;
    const name = `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;
    this.router[method](path, (request, response) => {
      context.requests.count('pagerduty', name);
      if (applyFault(context, response, `${request.method} ${request.url}`)) {
        return;
      }
      const caller = authenticate(request);
      const { isAllowed, remaining, reset } = this.limit.spend(caller);
      if (!isAllowed) {
        throw PagerDutyError.throttled(reset);
      }
      response.set({
        'ratelimit-limit': String(this.limit.limit),
        'ratelimit-remaining': String(remaining),
        'ratelimit-reset': String(reset),
      });
      const body = handle({
        request,
        params: request.params,
        now: context.clock.now(),
        render: new Renderer(context.world, context.base()),
      });
      if (body === undefined) {
        response.status(204).end();
      } else {
        response.status(status).json(body);
      }
    });
  }
}

/** The value, or a 404 where there is none. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) {
    throw PagerDutyError.notFound();
  }
  return value;
}

/** Whether a name holds what was searched for. */
export function matches(request: Request, ...texts: string[]): boolean {
  const query = String(request.query.query ?? '').toLocaleLowerCase('en-US');
  return texts.some(text => text.toLocaleLowerCase('en-US').includes(query));
}
