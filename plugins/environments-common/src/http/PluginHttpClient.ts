import { ResponseError } from '@backstage/errors';

/** @public */
export type QueryValue = string | number | boolean | string[] | undefined;

/** @public */
export interface PluginRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, QueryValue>;
  /** Sent as JSON. */
  body?: unknown;
  token?: string;
  signal?: AbortSignal;
}

/**
 * Talks JSON to one backend plugin; runs in the browser and in Node.
 *
 * @public
 */
export class PluginHttpClient {
  readonly #pluginId: string;
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(
    pluginId: string,
    options: {
      discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
      fetchApi: { fetch: typeof fetch };
    },
  ) {
    this.#pluginId = pluginId;
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /**
   * @returns the body of the answer; undefined where it has none.
   * @throws ResponseError with the backend's own words where the answer is an error.
   */
  async request<T>(path: string, request: PluginRequest = {}): Promise<T> {
    const { method = 'GET', query = {}, body, token, signal } = request;
    const baseUrl = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${path}${toQueryString(query)}`,
      {
        method,
        signal,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.status === 204 ? (undefined as T) : response.json();
  }
}

function toQueryString(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        params.append(key, String(item));
      }
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
