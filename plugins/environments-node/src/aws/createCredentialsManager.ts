import type { Config } from '@backstage/config';
import {
  DefaultAwsCredentialsManager,
  type AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { RedirectedCredentialsManager } from './RedirectedCredentialsManager';

/**
 * The credentials that `aws` in the configuration gives for each account.
 *
 * @remarks
 * An account listed under `aws.accounts` does not get the role of
 * `aws.accountDefaults`. Listed with nothing but its id, it gets whatever
 * credentials the process runs with. Those belong to one account, so where
 * several accounts are listed like that, stacks of one account would be shown
 * as those of another: such accounts count as having no credentials.
 *
 * @internal
 */
export function createCredentialsManager(
  config: Config,
  endpoint: string | undefined,
): AwsCredentialsManager {
  const manager = endpoint
    ? RedirectedCredentialsManager.fromConfig(config, endpoint)
    : DefaultAwsCredentialsManager.fromConfig(config);
  const bare = bareAccounts(config);
  if (bare.length < 2) {
    return manager;
  }
  return {
    async getCredentialProvider(options) {
      if (options?.accountId && bare.includes(options.accountId)) {
        throw new Error(
          `Account ${options.accountId} is one of several without role, keys or profile.`,
        );
      }
      return manager.getCredentialProvider(options);
    },
  };
}

function bareAccounts(config: Config): string[] {
  return (config.getOptionalConfigArray('aws.accounts') ?? [])
    .filter(
      account =>
        !['roleName', 'accessKeyId', 'profile'].some(key => account.has(key)),
    )
    .map(account => account.getString('accountId'));
}
