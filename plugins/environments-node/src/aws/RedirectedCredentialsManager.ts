import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import {
  fromTemporaryCredentials,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Config } from '@backstage/config';
import {
  DefaultAwsCredentialsManager,
  type AwsCredentialProvider,
  type AwsCredentialProviderOptions,
  type AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { requestTimeouts } from './requestTimeouts';

const DEFAULT_STS_REGION = 'us-east-1';

/**
 * Reads the same `aws` configuration as Backstage's own credentials manager,
 * but sends the calls to STS to another endpoint.
 *
 * @remarks
 * Backstage's manager builds its STS clients without an endpoint, so that only
 * the process environment (`AWS_ENDPOINT_URL_STS`) could redirect them. Whatever
 * needs no STS (keys, profiles, the default chain) is left to it.
 *
 * @internal
 */
export class RedirectedCredentialsManager implements AwsCredentialsManager {
  static fromConfig(
    config: Config,
    endpoint: string,
  ): RedirectedCredentialsManager {
    return new RedirectedCredentialsManager(
      DefaultAwsCredentialsManager.fromConfig(config),
      config.getOptionalConfigArray('aws.accounts') ?? [],
      config.getOptionalConfig('aws.accountDefaults'),
      endpoint,
    );
  }

  private constructor(
    private readonly direct: AwsCredentialsManager,
    private readonly accounts: Config[],
    private readonly defaults: Config | undefined,
    private readonly endpoint: string,
  ) {}

  async getCredentialProvider(
    options: AwsCredentialProviderOptions = {},
  ): Promise<AwsCredentialProvider> {
    const { accountId } = options;
    if (!accountId) {
      return this.direct.getCredentialProvider();
    }
    const own = this.accounts.find(
      account => account.getString('accountId') === accountId,
    );
    const role = own ?? this.defaults;
    if (role?.has('roleName')) {
      return {
        accountId,
        stsRegion: role.getOptionalString('region'),
        sdkCredentialProvider: await this.assumeRole(accountId, role),
      };
    }
    if (own) {
      return this.direct.getCredentialProvider({ accountId });
    }
    return this.mainAccount(accountId);
  }

  private async assumeRole(
    accountId: string,
    role: Config,
  ): Promise<AwsCredentialIdentityProvider> {
    const partition = role.getOptionalString('partition') ?? 'aws';
    const roleArn = `arn:${partition}:iam::${accountId}:role/${role.getString(
      'roleName',
    )}`;
    const clientConfig = {
      region: role.getOptionalString('region') ?? DEFAULT_STS_REGION,
      endpoint: this.endpoint,
    };
    const webIdentityTokenFile = role.getOptionalString('webIdentityTokenFile');
    if (webIdentityTokenFile) {
      return fromTokenFile({
        webIdentityTokenFile,
        roleArn,
        roleSessionName: 'backstage',
        clientConfig,
      });
    }
    return fromTemporaryCredentials({
      masterCredentials: await this.masterCredentials(role),
      params: {
        RoleArn: roleArn,
        RoleSessionName: 'backstage',
        ExternalId: role.getOptionalString('externalId'),
      },
      clientConfig,
    });
  }

  private async masterCredentials(
    role: Config,
  ): Promise<AwsCredentialIdentityProvider> {
    const accessKeyId = role.getOptionalString('accessKeyId');
    if (accessKeyId) {
      const secretAccessKey = role.getString('secretAccessKey').trim();
      return async () => ({ accessKeyId, secretAccessKey });
    }
    const main = await this.direct.getCredentialProvider();
    return main.sdkCredentialProvider;
  }

  private async mainAccount(accountId: string): Promise<AwsCredentialProvider> {
    const main = await this.direct.getCredentialProvider();
    const sts = new STSClient({
      region: main.stsRegion ?? DEFAULT_STS_REGION,
      endpoint: this.endpoint,
      credentials: main.sdkCredentialProvider,
      requestHandler: requestTimeouts,
    });
    try {
      const identity = await sts.send(new GetCallerIdentityCommand({}));
      if (identity.Account === accountId) {
        return { ...main, accountId };
      }
    } finally {
      sts.destroy();
    }
    throw new Error(`No AWS integration matches account ${accountId}.`);
  }
}
