import { AwsError, expiredToken } from './AwsError';
import type { Caller } from './credentials';

/** The errors that faults show as; `timeout` and `garbage` are none, and are answered by the router. */
export const FAULT_ERRORS: Record<
  string,
  (caller: Caller, permission: string) => AwsError
> = {
  throttled: () => new AwsError('Throttling', 'Rate exceeded'),
  denied: ({ arn }, permission) =>
    new AwsError(
      'AccessDenied',
      `User: ${arn} is not authorized to perform: ${permission}`,
      403,
    ),
  expired: expiredToken,
  500: () =>
    new AwsError('InternalFailure', 'An internal error has occurred.', 500),
};
