import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { readAwsSettings, type AwsSettings } from '../config/readAwsSettings';
import { readEnvironments } from '../config/readEnvironments';
import { awsConsoleUrl } from '../console/awsConsoleUrl';
import type {
  AwsClientConfig,
  AwsClientConstructor,
  AwsClientsService,
  AwsPlace,
} from './AwsClientsService';
import { createCredentialsManager } from './createCredentialsManager';
import { listPlaces } from './listPlaces';
import { requestTimeouts } from './requestTimeouts';
import { shareCredentials } from './shareCredentials';
import { translateAwsError } from './translateAwsError';

const MAX_ATTEMPTS = 5;

/**
 * Clients with the credentials of `aws.*` and the endpoint of `callboard.aws.endpoint`.
 *
 * @remarks
 * Adaptive retries slow a client down while AWS throttles it. That memory belongs
 * to the client, which is one more reason to build each only once.
 *
 * @public
 */
export class DefaultAwsClientsService implements AwsClientsService {
  private readonly clients = new Map<unknown, Map<string, Promise<unknown>>>();
  private readonly credentials = new Map<
    string,
    Promise<AwsCredentialIdentityProvider>
  >();

  /** @throws `InputError` where `callboard.aws` or `callboard.environments` cannot be understood. */
  static fromConfig(config: Config): DefaultAwsClientsService {
    const settings = readAwsSettings(config);
    return new DefaultAwsClientsService({
      settings,
      places: listPlaces(readEnvironments(config), settings),
      credentialsManager: createCredentialsManager(config, settings.endpoint),
    });
  }

  constructor(
    private readonly options: {
      settings: AwsSettings;
      places: AwsPlace[];
      credentialsManager: AwsCredentialsManager;
    },
  ) {}

  async getClient<TClient>(
    ClientClass: AwsClientConstructor<TClient>,
    place: AwsPlace,
  ): Promise<TClient> {
    const ofClass = remember(
      this.clients,
      ClientClass,
      () => new Map<string, Promise<unknown>>(),
    );
    return rememberUnlessFailed(
      ofClass,
      `${place.accountId}/${place.region}`,
      async () => new ClientClass(await this.clientConfig(place)),
    ) as Promise<TClient>;
  }

  places(): AwsPlace[] {
    return this.options.places;
  }

  consoleUrl(place: AwsPlace, path: string): string {
    return awsConsoleUrl(place, path, this.options.settings);
  }

  private async clientConfig(place: AwsPlace): Promise<AwsClientConfig> {
    const { endpoint } = this.options.settings;
    return {
      region: place.region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      credentials: await rememberUnlessFailed(
        this.credentials,
        place.accountId,
        () => this.credentialsFor(place),
      ),
      maxAttempts: MAX_ATTEMPTS,
      retryMode: 'adaptive',
      customUserAgent: 'callboard',
      requestHandler: requestTimeouts,
    };
  }

  private async credentialsFor(
    place: AwsPlace,
  ): Promise<AwsCredentialIdentityProvider> {
    const { accountId } = place;
    try {
      const found = await this.options.credentialsManager.getCredentialProvider(
        { accountId },
      );
      return shareCredentials(found.sdkCredentialProvider);
    } catch (error) {
      // Whose keys the main ones are is asked of STS, which may itself be in trouble.
      if (isAnswerOfAws(error)) {
        throw translateAwsError(error, place);
      }
      throw new InputError(
        `No credentials are configured for AWS account ${accountId}. List it under aws.accounts with a role, keys or a profile, or give the role for all accounts that are not listed there in aws.accountDefaults.`,
      );
    }
  }
}

function isAnswerOfAws(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '$metadata' in error;
}

function remember<TKey, TValue>(
  map: Map<TKey, TValue>,
  key: TKey,
  create: () => TValue,
): TValue {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const created = create();
  map.set(key, created);
  return created;
}

function rememberUnlessFailed<TKey, TValue>(
  map: Map<TKey, Promise<TValue>>,
  key: TKey,
  create: () => Promise<TValue>,
): Promise<TValue> {
  return remember(map, key, () => {
    const created = create();
    created.catch(() => map.delete(key));
    return created;
  });
}
