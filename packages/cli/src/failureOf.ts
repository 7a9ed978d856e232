import { EXIT_NOT_ALLOWED, EXIT_UNAVAILABLE, EXIT_USAGE } from './exitCodes';

/** What to tell of an error, and with which code to end. */
export interface Failure {
  message: string;
  code: number;
}

/**
 * Sorts errors into those of the caller, of the portal and of permissions.
 *
 * @returns undefined for an error that is a fault of this program.
 */
export function failureOf(error: unknown): Failure | undefined {
  const { name, message, statusCode, cause } = error as Error & {
    statusCode?: number;
    cause?: Error;
  };
  if (name === 'UsageError') {
    return { message, code: EXIT_USAGE };
  }
  if (name === 'PortalUnavailableError') {
    return { message, code: EXIT_UNAVAILABLE };
  }
  if (statusCode === undefined) {
    return undefined;
  }
  const words = cause?.message ?? message;
  switch (statusCode) {
    case 401:
      return {
        message: `The portal does not know this token (${words}). Give --token or CALLBOARD_TOKEN a token of backend.auth.externalAccess.`,
        code: EXIT_NOT_ALLOWED,
      };
    case 403:
      return {
        message: `The portal does not allow this: ${words}.`,
        code: EXIT_NOT_ALLOWED,
      };
    case 404:
      return { message: `${words}.`, code: EXIT_USAGE };
    default:
      return {
        message: `The portal answered with ${statusCode}: ${words}`,
        code: statusCode < 500 ? EXIT_USAGE : EXIT_UNAVAILABLE,
      };
  }
}
