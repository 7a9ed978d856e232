import {
  CustomErrorBase,
  isError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

// As the URL readers word it.
const STATUS = /\b(?:failed|from)\b.*?,? (\d{3}) /;
const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|fetch failed|socket hang up/;

/**
 * What people may read of a file or tree that the host's URL reader could not read.
 *
 * @returns an error without the cause, which belongs in the log; or the error itself where it says already what is so.
 *
 * @public
 */
export function explainReadError(error: unknown, url: string): unknown {
  if (!isError(error)) {
    return error;
  }
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return new ServiceUnavailableError(
      `${url} cannot be read: that takes too long.`,
    );
  }
  const status = statusOf(error);
  if (error.name === 'NotFoundError' || status === 404) {
    return new NotFoundError(
      `There is no ${url}, or Callboard's credentials do not reach it.`,
    );
  }
  if (/rate limit/i.test(error.message) || status === 429) {
    return new ServiceUnavailableError(
      `${url} may not be read for a while: the host's rate limit is exceeded.`,
    );
  }
  if (status === 401 || status === 403) {
    return new ServiceUnavailableError(
      `${url} may not be read with Callboard's credentials: the host answered ${status}.`,
    );
  }
  if (status) {
    return new ServiceUnavailableError(
      `${url} cannot be read: the host answered ${status}.`,
    );
  }
  if (UNREACHABLE.test(`${error.message} ${error.code ?? ''}`)) {
    return new ServiceUnavailableError(
      `${url} cannot be read: the host cannot be reached.`,
    );
  }
  return error;
}

function statusOf(error: Error): number | undefined {
  if (error instanceof ResponseError) {
    return error.statusCode;
  }
  const status = STATUS.exec(error.message)?.[1];
  return status && !(error instanceof CustomErrorBase)
    ? Number(status)
    : undefined;
}
