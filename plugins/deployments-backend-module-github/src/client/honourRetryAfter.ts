import type { Octokit } from '@octokit/core';

interface RefusedRequest {
  status?: number;
  response?: { headers?: Record<string, string | undefined> };
}

/**
 * Lets an answer of 429 be tried once more after the time that it names.
 *
 * The throttling plugin looks at 403 only, and the retry plugin knows no header.
 * It has to be registered before the latter, whose function it calls.
 */
export function honourRetryAfter(
  octokit: Octokit,
  options: { [option: string]: any },
) {
  const longest: number = options.retryAfter?.longestWaitSeconds ?? 60;
  octokit.hook.error('request', error => {
    const refused = error as RefusedRequest;
    const seconds = Number(refused.response?.headers?.['retry-after']);
    if (refused.status === 429 && seconds >= 0 && seconds <= longest) {
      const { retry } = octokit as unknown as {
        retry: {
          retryRequest(e: unknown, retries: number, after: number): Error;
        };
      };
      throw retry.retryRequest(error, 1, seconds);
    }
    throw error;
  });
  return {};
}
