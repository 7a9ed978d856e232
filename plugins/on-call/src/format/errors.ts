import { isError, type ResponseError } from '@backstage/errors';

/** Whether the backend refuses something because of the hole that it would leave. */
export function isConflict(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'ConflictError' ||
      (error.name === 'ResponseError' &&
        (error as unknown as ResponseError).statusCode === 409))
  );
}

/** Whether something is not there, or not any more. */
export function isNotFound(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' ||
      (error.name === 'ResponseError' &&
        (error as unknown as ResponseError).statusCode === 404))
  );
}
