import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';

/**
 * What every AWS SDK v3 client constructor takes from us.
 *
 * @public
 */
export interface AwsClientConfig {
  region: string;
  endpoint?: string;
  credentials: AwsCredentialIdentityProvider;
  maxAttempts: number;
  retryMode: 'adaptive' | 'standard';
  customUserAgent: string;
  /** Set with `endpoint`: a bucket's name cannot go into the host of a custom endpoint. For S3; others pass over it. */
  forcePathStyle?: boolean;
  /** Milliseconds to wait for a connection, and for an answer to each attempt. */
  requestHandler: {
    connectionTimeout: number;
    requestTimeout: number;
    throwOnRequestTimeout: boolean;
  };
}

/** @public */
export type AwsClientConstructor<TClient> = new (
  config: AwsClientConfig,
) => TClient;

/** @public */
export interface AwsPlace {
  accountId: string;
  region: string;
}

/**
 * AWS clients by account and region, built once and reused.
 *
 * @public
 */
export interface AwsClientsService {
  /**
   * The client of this service for one account and region; the same instance
   * for the same arguments.
   *
   * @throws `InputError` when no credentials are configured for the account.
   */
  getClient<TClient>(
    ClientClass: AwsClientConstructor<TClient>,
    place: AwsPlace,
  ): Promise<TClient>;

  /** Every account and region that the configuration names, for discovery by tag. */
  places(): AwsPlace[];

  /** Link into the AWS console, signed in to the right account where an SSO portal is configured. */
  consoleUrl(place: AwsPlace, path: string): string;
}
