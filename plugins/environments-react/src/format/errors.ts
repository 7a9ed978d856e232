import { isError, type ResponseError } from '@backstage/errors';

function isResponseError(error: unknown): error is ResponseError {
  return isError(error) && error.name === 'ResponseError';
}

/**
 * Told apart from a failure, because another person has to do something about it.
 *
 * @public
 */
export function isNotAllowed(error: Error): boolean {
  return (
    error.name === 'NotAllowedError' ||
    (isResponseError(error) && error.statusCode === 403)
  );
}

/**
 * The backend's own words, without the wrapping of the HTTP client.
 *
 * @public
 */
export function errorSentence(error: Error): string {
  return (isResponseError(error) && error.cause?.message) || error.message;
}
