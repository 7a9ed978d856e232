import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
  type GithubCredentialsProvider,
  type GithubIntegration,
} from '@backstage/integration';
import type { GithubMetrics } from '../metrics/GithubMetrics';
import { createOctokit, type OctokitLimits } from './createOctokit';
import { GithubClient } from './GithubClient';

/**
 * One client per host and owner, made when it is first asked for.
 *
 * An App has another installation, and with it another allowance, for every
 * owner; a token is the same for all of them.
 */
export class GithubClients {
  private readonly clients = new Map<string, GithubClient>();

  constructor(
    private readonly integrations: ScmIntegrations,
    private readonly credentials: GithubCredentialsProvider,
    private readonly limits: OctokitLimits,
    private readonly logger: LoggerService,
    private readonly metrics: GithubMetrics,
  ) {}

  static fromConfig(
    config: RootConfigService,
    options: {
      limits: OctokitLimits;
      logger: LoggerService;
      metrics: GithubMetrics;
    },
  ): GithubClients {
    const integrations = ScmIntegrations.fromConfig(config);
    return new GithubClients(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      options.limits,
      options.logger,
      options.metrics,
    );
  }

  /**
   * Names the credentials by which an owner's repositories are read; owners of
   * the same scope can be read together.
   */
  scopeOf(address: { host: string; owner: string }): string {
    const integration = this.integrations.github.byHost(address.host);
    return integration?.config.apps?.length
      ? `${address.host}/${address.owner.toLocaleLowerCase('en-US')}`
      : address.host;
  }

  /** @throws `InputError` when no integration is configured for the host. */
  get(address: { host: string; owner: string }): GithubClient {
    const scope = this.scopeOf(address);
    const known = this.clients.get(scope);
    if (known) {
      return known;
    }
    const { apiBaseUrl } = this.integrationOf(address.host).config;
    if (!apiBaseUrl) {
      throw new InputError(
        `The entry for ${address.host} in integrations.github has no apiBaseUrl; set it to https://${address.host}/api/v3`,
      );
    }
    const octokit = createOctokit({
      baseUrl: apiBaseUrl,
      scope,
      authorization: () => this.authorizationFor(address, apiBaseUrl),
      limits: this.limits,
      logger: this.logger,
    });
    const client = new GithubClient(octokit, address.host, scope, this.metrics);
    this.clients.set(scope, client);
    return client;
  }

  private integrationOf(host: string): GithubIntegration {
    const integration = this.integrations.github.byHost(host);
    if (!integration) {
      throw new InputError(
        `No integration is configured for ${host}; add an entry with this host to integrations.github`,
      );
    }
    return integration;
  }

  private async authorizationFor(
    address: { host: string; owner: string },
    apiBaseUrl: string,
  ): Promise<string> {
    const { protocol } = new URL(apiBaseUrl);
    const { token } = await this.credentials.getCredentials({
      url: `${protocol}//${address.host}/${address.owner}`,
    });
    if (!token) {
      throw new InputError(
        `No credentials are configured for ${address.owner} on ${address.host}; set a token, or an App that is installed for this owner, in the entry for this host in integrations.github`,
      );
    }
    return `token ${token}`;
  }
}
