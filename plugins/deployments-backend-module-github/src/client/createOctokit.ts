import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { honourRetryAfter } from './honourRetryAfter';

const BackingOffOctokit = Octokit.plugin(honourRetryAfter, retry, throttling);

export interface OctokitLimits {
  /** Attempts after the first one, where the host fails. */
  retries: number;
  /** Unit of every wait, in milliseconds; a second unless a test is in a hurry. */
  waitUnitMs: number;
  /** The longest wait that the host may ask for before the read is given up. */
  longestWaitSeconds: number;
  /** For one request, from its start to the end of its answer. */
  timeoutMs: number;
  /** GraphQL queries in flight at the same time. */
  queriesAtOnce: number;
}

/** Makes a client that waits when it is told to, and no longer than is useful. */
export function createOctokit(options: {
  baseUrl: string;
  scope: string;
  authorization: () => Promise<string>;
  limits: OctokitLimits;
  logger: LoggerService;
}): Octokit {
  const { baseUrl, scope, authorization, limits, logger } = options;
  const log = (message: string) => logger.debug(message);

  const octokit = new BackingOffOctokit({
    baseUrl,
    userAgent: 'callboard',
    log: { debug: log, info: log, warn: log, error: log },
    request: { fetch: fetchWithin(limits.timeoutMs) },
    retry: {
      retries: limits.retries,
      retryAfterBaseValue: limits.waitUnitMs,
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    retryAfter: { longestWaitSeconds: limits.longestWaitSeconds },
    throttle: {
      id: scope,
      // The plugin takes every POST for a write and sends one per second. All
      // of our POSTs are GraphQL queries that only read.
      write: new Bottleneck.Group({ maxConcurrent: limits.queriesAtOnce }),
      retryAfterBaseValue: limits.waitUnitMs,
      onRateLimit: () => false,
      onSecondaryRateLimit: (
        retryAfter: number,
        _request: object,
        _octokit: object,
        retryCount: number,
      ) => retryCount === 0 && retryAfter <= limits.longestWaitSeconds,
    },
  });

  // Last, so that a wait between two attempts happens inside of it; installation
  // tokens live for at least ten minutes when they are handed out.
  octokit.hook.before('request', async request => {
    request.headers.authorization = await authorization();
  });
  return octokit;
}

function fetchWithin(timeoutMs: number): typeof fetch {
  return async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal
      ? AbortSignal.any([init.signal, timeout])
      : timeout;
    return fetch(input, { ...init, signal });
  };
}
