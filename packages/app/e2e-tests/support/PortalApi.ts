import { expect, type APIRequestContext } from '@playwright/test';
import { backendUrl } from './portal';

/** Asks the portal's backend as the page of a guest does, without the page. */
export class PortalApi {
  readonly #api: APIRequestContext;
  readonly #headers: Record<string, string>;

  private constructor(api: APIRequestContext, token: string) {
    this.#api = api;
    this.#headers = { Authorization: `Bearer ${token}` };
  }

  static async signIn(api: APIRequestContext): Promise<PortalApi> {
    const response = await api.post(`${backendUrl}/api/auth/guest/refresh`);
    const { backstageIdentity } = await response.json();
    return new PortalApi(api, backstageIdentity.token);
  }

  /** Any answer but 200 fails the test. */
  async get<T>(path: string): Promise<T> {
    const response = await this.#api.get(`${backendUrl}/api/${path}`, {
      headers: this.#headers,
    });
    expect(response.status(), path).toBe(200);
    return response.json();
  }

  /** Any answer but a success fails the test. */
  async post<T = void>(path: string, data?: object): Promise<T> {
    const response = await this.#api.post(`${backendUrl}/api/${path}`, {
      headers: this.#headers,
      data,
    });
    const text = await response.text();
    expect(response.ok(), `${path}: ${text}`).toBe(true);
    return (text ? JSON.parse(text) : undefined) as T;
  }
}
