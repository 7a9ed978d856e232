import { isError } from '@backstage/errors';

/**
 * Whether AWS says that there is nothing to tell, and not that we may not know.
 *
 * @remarks
 * An account in which Cost Explorer was never turned on answers `AccessDeniedException`
 * too, but "User not enabled for cost explorer access"; a denial names the action that
 * is "not authorized to perform". For a day after that, and for forecasts of young
 * accounts, it is `DataUnavailableException`.
 */
export function hasNoCosts(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  return (
    error.name === 'DataUnavailableException' ||
    (/^(AccessDenied|OptInRequired)/.test(error.name) &&
      /not enabled|not subscribed|has not been enabled/i.test(error.message))
  );
}
