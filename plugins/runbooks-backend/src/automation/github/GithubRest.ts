import { InputError } from '@backstage/errors';
import type {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { GithubUnreachableError } from './GithubUnreachableError';

/** What a repository belongs to. */
export interface RepositoryOwner {
  host: string;
  owner: string;
}

/** What GitHub said, whatever its status. */
export interface GithubAnswer {
  status: number;
  headers: Headers;
  /** Absent where the answer is not JSON. */
  data?: unknown;
}

/**
 * Asks GitHub one thing at a time, with the credentials that the integrations
 * name for the owner.
 *
 * @remarks It never asks twice by itself: starting something a second time is
 * worse than not knowing whether it was started.
 */
export class GithubRest {
  readonly #integrations: ScmIntegrations;
  readonly #credentials: GithubCredentialsProvider;
  readonly #timeoutMs: number;

  constructor(options: {
    integrations: ScmIntegrations;
    credentials: GithubCredentialsProvider;
    /** For one request, from its start to the end of its answer. */
    timeoutMs: number;
  }) {
    this.#integrations = options.integrations;
    this.#credentials = options.credentials;
    this.#timeoutMs = options.timeoutMs;
  }

  /** Where people see the host, which is where its API is but for the path. */
  webUrl(host: string): string {
    const base = this.#integrations.github.byHost(host)?.config.apiBaseUrl;
    return `${base ? new URL(base).protocol : 'https:'}//${host}`;
  }

  /**
   * @param path - below the API's address, such as `/repos/o/r`
   * @throws `InputError` where no integration or no credentials are configured.
   * @throws `GithubUnreachableError` where there was no answer.
   */
  async request(
    { host, owner }: RepositoryOwner,
    method: 'GET' | 'POST',
    path: string,
    options: { body?: unknown; signal?: AbortSignal } = {},
  ): Promise<GithubAnswer> {
    return this.#send(`${this.#apiBaseUrl(host)}${path}`, {
      method,
      host,
      owner,
      ...options,
    });
  }

  /** As {@link GithubRest.request}, to the GraphQL API of the host. */
  async graphql(
    { host, owner }: RepositoryOwner,
    query: string,
    signal?: AbortSignal,
  ): Promise<GithubAnswer> {
    // On a server of one's own it lies beside the REST API, not below it.
    const url = `${this.#apiBaseUrl(host).replace(/\/v3$/, '')}/graphql`;
    return this.#send(url, {
      method: 'POST',
      host,
      owner,
      body: { query },
      signal,
    });
  }

  async #send(
    url: string,
    {
      method,
      host,
      owner,
      body,
      signal,
    }: RepositoryOwner & {
      method: string;
      body?: unknown;
      signal?: AbortSignal;
    },
  ): Promise<GithubAnswer> {
    const authorization = await this.#authorizationFor({ host, owner });
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        // A repository that moved is somebody's to look at: what is there now
        // may be another one's.
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        headers: {
          authorization,
          accept: 'application/vnd.github+json',
          'user-agent': 'callboard',
          'x-github-api-version': '2022-11-28',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        data: parsed(text),
      };
    } catch (error) {
      throw new GithubUnreachableError(host, error);
    }
  }

  #apiBaseUrl(host: string): string {
    const integration = this.#integrations.github.byHost(host);
    if (!integration) {
      throw new InputError(
        `No integration is configured for ${host}; add an entry with this host to integrations.github`,
      );
    }
    const { apiBaseUrl } = integration.config;
    if (!apiBaseUrl) {
      throw new InputError(
        `The entry for ${host} in integrations.github has no apiBaseUrl; set it to https://${host}/api/v3`,
      );
    }
    return apiBaseUrl.replace(/\/+$/, '');
  }

  async #authorizationFor({ host, owner }: RepositoryOwner): Promise<string> {
    const missing = `No credentials are configured for ${owner} on ${host}; set a token, or an App that is installed for this owner, in the entry for this host in integrations.github`;
    let token: string | undefined;
    try {
      ({ token } = await this.#credentials.getCredentials({
        url: `${this.webUrl(host)}/${owner}`,
      }));
    } catch (error) {
      throw new InputError(missing, error);
    }
    if (!token) {
      throw new InputError(missing);
    }
    return `token ${token}`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What a proxy in between says is anybody's guess; the status tells.
    return undefined;
  }
}
