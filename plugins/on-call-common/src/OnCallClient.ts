import {
  entityPath,
  PluginHttpClient,
} from '@callboard/backstage-plugin-environments-common';
import { parseEntityRef } from '@backstage/catalog-model';
import type { OnCallApi, OnCallRequestOptions, TimeWindow } from './OnCallApi';
import type {
  EntityOnCall,
  Fairness,
  HandOffNote,
  MyOnCall,
  OnCallConcerns,
  Override,
  OverrideRequest,
  PageDetails,
  PageRequest,
  PageSummary,
  PersonShift,
  ScheduleDetails,
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
  SwapAnswer,
  SwapRequest,
  SwapRequestBody,
} from './types';

function schedulePath(scheduleId: string): string {
  return `/v1/schedules/${encodeURIComponent(scheduleId)}`;
}

function pagePath(pageId: string): string {
  return `/v1/pages/${encodeURIComponent(pageId)}`;
}

/**
 * Talks HTTP to the on-call backend; runs in the browser and in Node.
 *
 * @public
 */
export class OnCallClient implements OnCallApi {
  readonly #client: PluginHttpClient;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#client = new PluginHttpClient('on-call', options);
  }

  async getOnCall(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<EntityOnCall> {
    return this.#client.request(`${entityPath(entityRef)}/on-call`, options);
  }

  async refresh(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<{ acceptedAt: string }> {
    return this.#client.request(`${entityPath(entityRef)}/refresh`, {
      ...options,
      method: 'POST',
    });
  }

  async getSchedules(
    query: SchedulePortfolioQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<SchedulePortfolioPage> {
    return this.#client.request('/v1/schedules', {
      ...options,
      query: { ...query },
    });
  }

  async getSchedule(
    scheduleId: string,
    window?: TimeWindow,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleDetails> {
    return this.#client.request(schedulePath(scheduleId), {
      ...options,
      query: { ...window },
    });
  }

  async getFairness(
    scheduleId: string,
    window?: TimeWindow,
    options?: OnCallRequestOptions,
  ): Promise<Fairness> {
    return this.#client.request(`${schedulePath(scheduleId)}/fairness`, {
      ...options,
      query: { ...window },
    });
  }

  async getConcerns(
    query: { owner?: string[]; days?: number } = {},
    options?: OnCallRequestOptions,
  ): Promise<OnCallConcerns> {
    return this.#client.request('/v1/concerns', { ...options, query });
  }

  async getMine(options?: OnCallRequestOptions): Promise<MyOnCall> {
    return this.#client.request('/v1/me', options);
  }

  async getShiftsOf(
    userRef: string,
    options?: OnCallRequestOptions,
  ): Promise<{ shifts: PersonShift[] }> {
    const { namespace, name } = parseEntityRef(userRef);
    return this.#client.request(
      `/v1/users/${[namespace, name].map(encodeURIComponent).join('/')}/shifts`,
      options,
    );
  }

  async createOverride(
    scheduleId: string,
    body: OverrideRequest,
    options?: OnCallRequestOptions,
  ): Promise<Override> {
    return this.#client.request(`${schedulePath(scheduleId)}/overrides`, {
      ...options,
      method: 'POST',
      body,
    });
  }

  async removeOverride(
    scheduleId: string,
    overrideId: string,
    query: { confirmHole?: boolean } = {},
    options?: OnCallRequestOptions,
  ): Promise<void> {
    await this.#client.request(
      `${schedulePath(scheduleId)}/overrides/${encodeURIComponent(overrideId)}`,
      { ...options, method: 'DELETE', query },
    );
  }

  async requestSwap(
    scheduleId: string,
    body: SwapRequestBody,
    options?: OnCallRequestOptions,
  ): Promise<SwapRequest> {
    return this.#client.request(`${schedulePath(scheduleId)}/swaps`, {
      ...options,
      method: 'POST',
      body,
    });
  }

  async answerSwap(
    swapId: string,
    answer: SwapAnswer,
    options?: OnCallRequestOptions,
  ): Promise<SwapRequest> {
    return this.#client.request(
      `/v1/swaps/${encodeURIComponent(swapId)}/answer`,
      { ...options, method: 'POST', body: { answer } },
    );
  }

  async leaveNote(
    scheduleId: string,
    text: string,
    options?: OnCallRequestOptions,
  ): Promise<HandOffNote> {
    return this.#client.request(`${schedulePath(scheduleId)}/notes`, {
      ...options,
      method: 'POST',
      body: { text },
    });
  }

  async setAbsenceCalendar(
    url: string,
    options?: OnCallRequestOptions,
  ): Promise<void> {
    await this.#client.request('/v1/me/absences', {
      ...options,
      method: 'PUT',
      body: { url },
    });
  }

  async removeAbsenceCalendar(options?: OnCallRequestOptions): Promise<void> {
    await this.#client.request('/v1/me/absences', {
      ...options,
      method: 'DELETE',
    });
  }

  async createCalendarFeed(
    body: { scheduleId?: string } = {},
    options?: OnCallRequestOptions,
  ): Promise<{ id: string; url: string }> {
    return this.#client.request('/v1/calendar-feeds', {
      ...options,
      method: 'POST',
      body,
    });
  }

  async getCalendarFeeds(options?: OnCallRequestOptions): Promise<{
    items: { id: string; scheduleId?: string; createdAt: string }[];
  }> {
    return this.#client.request('/v1/calendar-feeds', options);
  }

  async removeCalendarFeed(
    feedId: string,
    options?: OnCallRequestOptions,
  ): Promise<void> {
    await this.#client.request(
      `/v1/calendar-feeds/${encodeURIComponent(feedId)}`,
      { ...options, method: 'DELETE' },
    );
  }

  async page(
    entityRef: string,
    body: PageRequest,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails> {
    return this.#client.request(`${entityPath(entityRef)}/pages`, {
      ...options,
      method: 'POST',
      body,
    });
  }

  async getPages(
    entityRef: string,
    query: { limit?: number; cursor?: string } = {},
    options?: OnCallRequestOptions,
  ): Promise<{ items: PageSummary[]; nextCursor?: string }> {
    return this.#client.request(`${entityPath(entityRef)}/pages`, {
      ...options,
      query: { ...query },
    });
  }

  async getPage(
    pageId: string,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails> {
    return this.#client.request(pagePath(pageId), options);
  }

  async acknowledgePage(
    pageId: string,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails> {
    return this.#client.request(`${pagePath(pageId)}/acknowledge`, {
      ...options,
      method: 'POST',
    });
  }

  async resolvePage(
    pageId: string,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails> {
    return this.#client.request(`${pagePath(pageId)}/resolve`, {
      ...options,
      method: 'POST',
    });
  }
}
