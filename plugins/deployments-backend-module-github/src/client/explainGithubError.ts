import { InputError } from '@backstage/errors';
import { isGraphqlErrors } from './graphqlErrors';
import { UnreadableAnswerError } from './UnreadableAnswerError';

interface RequestErrorLike {
  name: string;
  status?: number;
  message: string;
  response?: { headers?: Record<string, string | undefined> };
}

/**
 * Says in one sentence what went wrong and what to do about it.
 *
 * Nothing of the host's own wording is repeated: it may name internal addresses,
 * and what a proxy in between answers is anybody's guess.
 */
export function explainGithubError(error: unknown, host: string): string {
  const failure = error as RequestErrorLike;
  if (error instanceof InputError || error instanceof UnreadableAnswerError) {
    return error.message;
  }
  if (failure?.name === 'AbortError') {
    return `Reading from ${host} was stopped before it ended; the next sweep reads again`;
  }
  if (/timeout|timed out/i.test(failure?.message ?? '') && !failure.response) {
    return `${host} did not answer in time; the next sweep reads again`;
  }
  if (isGraphqlErrors(error)) {
    return error.errors?.some(problem => problem.type === 'RATE_LIMITED')
      ? `The request allowance on ${host} is used up; reading continues when it is renewed`
      : `${host} could not answer the query; check that its version is supported`;
  }
  if (!failure?.response) {
    return explainUnreachable(failure, host);
  }
  return explainStatus(failure, host);
}

function explainUnreachable(failure: RequestErrorLike, host: string): string {
  const code = /\b(E[A-Z]{3,}|CERT_[A-Z_]+)\b/.exec(failure?.message ?? '');
  return `${host} could not be reached${
    code ? ` (${code[1]})` : ''
  }; check the network and the apiBaseUrl of its entry in integrations.github`;
}

function explainStatus(failure: RequestErrorLike, host: string): string {
  const { status = 0, response } = failure;
  const headers = response?.headers ?? {};
  const resetsAt = Number(headers['x-ratelimit-reset']);
  if (status === 401) {
    return `${host} refused the credentials (401); renew the token or the App's key of its entry in integrations.github`;
  }
  if (headers['x-ratelimit-remaining'] === '0') {
    return `The request allowance on ${host} is used up${
      resetsAt ? ` until ${new Date(resetsAt * 1000).toISOString()}` : ''
    }; reading continues when it is renewed`;
  }
  if (status === 429 || headers['retry-after'] || isSecondary(failure)) {
    return `${host} asked for fewer requests (${status}); reading continues at the next sweep`;
  }
  if (status === 403) {
    return `${host} does not allow reading this (403); give the token or App read access to Actions, Contents, Deployments and Metadata`;
  }
  if (status === 404) {
    return `${host} does not have this, or the credentials may not see it (404); check github.com/project-slug and the App's repositories`;
  }
  return status >= 500
    ? `${host} answered with an error (${status}); the next sweep reads again`
    : `${host} refused the request (${status})`;
}

function isSecondary(failure: RequestErrorLike): boolean {
  return /secondary rate/i.test(failure.message);
}
