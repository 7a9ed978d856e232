import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@aws-sdk/types';

// The SDK itself renews five minutes ahead.
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * Lets all the clients of one account live on one set of credentials.
 *
 * @remarks
 * Each SDK client remembers the credentials it got, so without this every
 * service and region would assume the role for itself. A failure is not remembered.
 *
 * @internal
 */
export function shareCredentials(
  provider: AwsCredentialIdentityProvider,
  now: () => number = Date.now,
): AwsCredentialIdentityProvider {
  let current: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;

  return async (options?: Record<string, any>) => {
    if (current && isFresh(current, now())) {
      return current;
    }
    pending ??= provider(options).finally(() => {
      pending = undefined;
    });
    current = await pending;
    return current;
  };
}

function isFresh(credentials: AwsCredentialIdentity, now: number): boolean {
  return (
    !credentials.expiration ||
    credentials.expiration.getTime() - RENEW_BEFORE_MS > now
  );
}
