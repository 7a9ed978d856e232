import {
  entityPath,
  PluginHttpClient,
} from '@callboard/backstage-plugin-environments-common';
import type { RunbooksApi, RunbooksRequestOptions } from './RunbooksApi';
import type {
  AutomationPreview,
  AutomationRequest,
  EntityRunbooks,
  ProcedureCalendar,
  ProcedureQuery,
  RunAction,
  RunbookDetails,
  RunbookGaps,
  RunbookPortfolioPage,
  RunbookPortfolioQuery,
  RunDetails,
  RunSummary,
  StartRunRequest,
} from './types';

function runbookPath(entityRef: string, runbookId: string): string {
  return `${entityPath(entityRef)}/runbooks/${encodeURIComponent(runbookId)}`;
}

function runPath(runId: string): string {
  return `/v1/runs/${encodeURIComponent(runId)}`;
}

/**
 * Talks HTTP to the runbooks backend; runs in the browser and in Node.
 *
 * @public
 */
export class RunbooksClient implements RunbooksApi {
  readonly #client: PluginHttpClient;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#client = new PluginHttpClient('runbooks', options);
  }

  async getRunbooks(
    entityRef: string,
    options?: RunbooksRequestOptions,
  ): Promise<EntityRunbooks> {
    return this.#client.request(`${entityPath(entityRef)}/runbooks`, options);
  }

  async getRunbook(
    entityRef: string,
    runbookId: string,
    options?: RunbooksRequestOptions,
  ): Promise<RunbookDetails> {
    return this.#client.request(runbookPath(entityRef, runbookId), options);
  }

  async refresh(
    entityRef: string,
    options?: RunbooksRequestOptions,
  ): Promise<{ acceptedAt: string }> {
    return this.#client.request(`${entityPath(entityRef)}/refresh`, {
      ...options,
      method: 'POST',
    });
  }

  async startRun(
    entityRef: string,
    runbookId: string,
    body: StartRunRequest,
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails> {
    return this.#client.request(`${runbookPath(entityRef, runbookId)}/runs`, {
      ...options,
      method: 'POST',
      body,
    });
  }

  async getRuns(
    entityRef: string,
    query: { runbookId?: string; limit?: number; cursor?: string } = {},
    options?: RunbooksRequestOptions,
  ): Promise<{ items: RunSummary[]; nextCursor?: string }> {
    return this.#client.request(`${entityPath(entityRef)}/runs`, {
      ...options,
      query: { ...query },
    });
  }

  async getRun(
    runId: string,
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails> {
    return this.#client.request(runPath(runId), options);
  }

  async addToRun(
    runId: string,
    actions: RunAction[],
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails> {
    return this.#client.request(`${runPath(runId)}/actions`, {
      ...options,
      method: 'POST',
      body: { actions },
    });
  }

  async exportRun(
    runId: string,
    options?: RunbooksRequestOptions,
  ): Promise<string> {
    const { markdown } = await this.#client.request<{ markdown: string }>(
      `${runPath(runId)}/export`,
      options,
    );
    return markdown;
  }

  async previewAutomation(
    runId: string,
    name: string,
    options?: RunbooksRequestOptions,
  ): Promise<AutomationPreview> {
    return this.#client.request(
      `${runPath(runId)}/automations/${encodeURIComponent(name)}`,
      options,
    );
  }

  async startAutomation(
    runId: string,
    name: string,
    body: AutomationRequest,
    options?: RunbooksRequestOptions,
  ): Promise<RunDetails> {
    return this.#client.request(
      `${runPath(runId)}/automations/${encodeURIComponent(name)}`,
      { ...options, method: 'POST', body },
    );
  }

  async getPortfolio(
    query: RunbookPortfolioQuery = {},
    options?: RunbooksRequestOptions,
  ): Promise<RunbookPortfolioPage> {
    return this.#client.request('/v1/portfolio', {
      ...options,
      query: { ...query },
    });
  }

  async getProcedures(
    query: ProcedureQuery = {},
    options?: RunbooksRequestOptions,
  ): Promise<ProcedureCalendar> {
    return this.#client.request('/v1/procedures', {
      ...options,
      query: { ...query },
    });
  }

  async getGaps(
    query: { owner?: string[] } = {},
    options?: RunbooksRequestOptions,
  ): Promise<RunbookGaps> {
    return this.#client.request('/v1/gaps', {
      ...options,
      query: { ...query },
    });
  }

  async createCalendarFeed(
    body: { owner?: string[] } = {},
    options?: RunbooksRequestOptions,
  ): Promise<{ url: string }> {
    return this.#client.request('/v1/calendar-feeds', {
      ...options,
      method: 'POST',
      body,
    });
  }

  async removeCalendarFeeds(
    options?: RunbooksRequestOptions,
  ): Promise<{ removed: number }> {
    return this.#client.request('/v1/calendar-feeds', {
      ...options,
      method: 'DELETE',
    });
  }
}
