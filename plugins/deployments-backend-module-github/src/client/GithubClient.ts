import type { Octokit } from '@octokit/core';
import type { GithubMetrics, RequestOutcome } from '../metrics/GithubMetrics';
import { isGraphqlErrors, type GraphqlProblem } from './graphqlErrors';
import { UnreadableAnswerError } from './UnreadableAnswerError';
import { untilAborted } from './untilAborted';

/** What a repository is addressed by. */
export interface RepositoryAddress {
  host: string;
  owner: string;
  name: string;
}

export interface RestAnswer {
  status: number;
  headers: Record<string, string | number | undefined>;
  data: unknown;
}

/** Speaks to one host with the credentials of one owner. */
export class GithubClient {
  private restAllowance = { limit: 0, remaining: 0 };

  constructor(
    private readonly octokit: Octokit,
    readonly host: string,
    /** Names the credentials that are used, without revealing them. */
    readonly scope: string,
    private readonly metrics: GithubMetrics,
  ) {}

  /**
   * Runs a query that may be answered in part.
   *
   * @throws when nothing was answered.
   */
  async graphql(
    query: string,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<{ data: unknown; errors: GraphqlProblem[] }> {
    try {
      const data = await untilAborted(
        this.octokit.graphql(query, { ...variables, request: { signal } }),
        signal,
      );
      this.metrics.requested(this.host, 'graphql', 'answered');
      return { data, errors: [] };
    } catch (error) {
      const answered = isGraphqlErrors(error) && error.data;
      this.metrics.requested(
        this.host,
        'graphql',
        answered ? 'answered' : 'failed',
      );
      if (answered) {
        return { data: error.data, errors: error.errors ?? [] };
      }
      throw error;
    }
  }

  /** @throws `RequestError` with the `status` where that is not a success. */
  async rest(
    route: string,
    parameters: Record<string, unknown>,
    options: { signal?: AbortSignal; etag?: string } = {},
  ): Promise<RestAnswer> {
    try {
      const answer = await untilAborted(
        this.octokit.request(route, {
          ...parameters,
          headers: options.etag ? { 'if-none-match': options.etag } : {},
          request: { signal: options.signal },
        }),
        options.signal,
      );
      this.noteRest('answered', answer);
      return answer;
    } catch (error) {
      const { status, response } = error as {
        status?: number;
        response?: RestAnswer;
      };
      this.noteRest(status === 304 ? 'unchanged' : 'failed', response);
      throw error;
    }
  }

  /** Whether half of the hour's REST requests are gone, so that what can wait should. */
  get isScarce(): boolean {
    const { limit, remaining } = this.restAllowance;
    return remaining < limit / 2;
  }

  private noteRest(
    outcome: RequestOutcome,
    answer: Pick<RestAnswer, 'headers'> | undefined,
  ): void {
    this.metrics.requested(this.host, 'rest', outcome);
    const limit = Number(answer?.headers['x-ratelimit-limit']);
    const remaining = Number(answer?.headers['x-ratelimit-remaining']);
    if (limit > 0 && remaining >= 0) {
      this.restAllowance = { limit, remaining };
    }
  }

  /**
   * Opens what is too large to hold; redirects to where it is stored are followed.
   *
   * @throws `RequestError` with the `status` where that is not a success.
   */
  async download(
    route: string,
    parameters: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const { data } = await untilAborted(
      this.octokit.request(route, {
        ...parameters,
        request: { signal, parseSuccessResponseBody: false },
      }),
      signal,
    );
    if (!(data instanceof ReadableStream)) {
      throw new UnreadableAnswerError(this.host, 'a download');
    }
    return data as ReadableStream<Uint8Array>;
  }
}
