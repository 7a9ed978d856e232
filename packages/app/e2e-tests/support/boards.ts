import { expect, type APIRequestContext } from '@playwright/test';
import { backendUrl, entityPath } from './portal';

interface Board {
  environments: {
    environment: { name: string };
    live?: { version: { label: string } };
    stacks: { stackName: string }[];
  }[];
  sources: {
    source: string;
    observedAt?: string;
    error?: { message: string };
  }[];
}

/** Reads boards as the page does, without the page. */
export class Boards {
  readonly #api: APIRequestContext;
  readonly #headers: Record<string, string>;

  private constructor(api: APIRequestContext, token: string) {
    this.#api = api;
    this.#headers = { Authorization: `Bearer ${token}` };
  }

  static async signIn(api: APIRequestContext): Promise<Boards> {
    const response = await api.post(`${backendUrl}/api/auth/guest/refresh`);
    const { backstageIdentity } = await response.json();
    return new Boards(api, backstageIdentity.token);
  }

  /** Any answer but 200 fails the test: a source's failure is never a failed read. */
  async read(service: string): Promise<Board> {
    const response = await this.#api.get(this.#url(service, 'board'), {
      headers: this.#headers,
    });
    expect(response.status()).toBe(200);
    return response.json();
  }

  /** Asks for the service to be read again, and what a source said is wrong so far. */
  async ask(service: string, source: string): Promise<string | undefined> {
    await this.#refresh(service);
    return this.problem(service, source);
  }

  /** What a source says is wrong, undefined where nothing is. */
  async problem(service: string, source: string): Promise<string | undefined> {
    const { sources } = await this.read(service);
    return sources.find(state => state.source === source)?.error?.message;
  }

  async #refresh(service: string): Promise<void> {
    const response = await this.#api.post(this.#url(service, 'refresh'), {
      headers: this.#headers,
    });
    expect(response.ok()).toBe(true);
  }

  #url(service: string, what: string): string {
    return `${backendUrl}/api/deployments/v1/entities/${entityPath(
      service,
    )}/${what}`;
  }
}

/** What of a board must outlive the failure of a source. */
export const known = ({ environments }: Board) =>
  environments.map(({ environment, live, stacks }) => ({
    environment: environment.name,
    live: live?.version.label,
    stacks: stacks.map(({ stackName }) => stackName).sort(),
  }));
