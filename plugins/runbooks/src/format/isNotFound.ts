import { isError, type ResponseError } from '@backstage/errors';

/** Told apart from a failure: what was asked for is not there. */
export function isNotFound(error: Error): boolean {
  return (
    error.name === 'NotFoundError' ||
    (isError(error) &&
      error.name === 'ResponseError' &&
      (error as unknown as ResponseError).statusCode === 404)
  );
}
