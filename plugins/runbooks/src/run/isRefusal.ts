import { isError, type ResponseError } from '@backstage/errors';

// Signed out, too early, too much at once: these pass.
const PASSING = [401, 408, 425, 429];

/** Whether asking again would be answered in the same way: the backend understood, and said no. */
export function isRefusal(error: unknown): boolean {
  if (!isError(error) || error.name !== 'ResponseError') {
    return false;
  }
  const { statusCode } = error as unknown as ResponseError;
  return statusCode >= 400 && statusCode < 500 && !PASSING.includes(statusCode);
}
