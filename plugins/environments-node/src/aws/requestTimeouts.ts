import type { AwsClientConfig } from './AwsClientsService';

/**
 * How long one attempt may take. Without these the SDK waits for ever.
 *
 * @internal
 */
export const requestTimeouts: AwsClientConfig['requestHandler'] = {
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  throwOnRequestTimeout: true,
};
