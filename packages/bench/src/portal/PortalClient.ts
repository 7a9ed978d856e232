/** One of a plugin's scheduled tasks. */
export interface TaskName {
  pluginId: string;
  taskId: string;
}

/** The state of one of a plugin's scheduled tasks, as far as it matters here. */
export interface TaskState {
  taskId: string;
  running: boolean;
  startedAt?: string;
  endedAt?: string;
  error?: unknown;
}

/** Tokens live for an hour; this is well before. */
const TOKEN_MS = 30 * 60_000;

/** Asks the portal what a signed-in person's browser would. */
export class PortalClient {
  readonly baseUrl: string;
  #token: { value: string; at: number } | undefined;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** A token of the guest, as the page gets it at sign-in. */
  async token(): Promise<string> {
    if (!this.#token || this.#token.at < Date.now() - TOKEN_MS) {
      const response = await fetch(`${this.baseUrl}/api/auth/guest/refresh`, {
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
      });
      const body = (await this.#answer(response)) as {
        backstageIdentity: { token: string };
      };
      this.#token = { value: body.backstageIdentity.token, at: Date.now() };
    }
    return this.#token.value;
  }

  /** @throws Error that quotes the answer when it is no success. */
  async get<T = any>(path: string): Promise<T> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      headers: { Authorization: `Bearer ${await this.token()}` },
    });
    return (await this.#answer(response)) as T;
  }

  /** @throws Error that quotes the answer when it is no success. */
  async post<T = any>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await this.token()}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await this.#answer(response)) as T;
  }

  /** Names of all components that can be found in the catalog. */
  async componentNames(): Promise<string[]> {
    const { items } = await this.get<{
      items: { metadata: { name: string } }[];
    }>(
      '/api/catalog/entities/by-query?filter=kind=component&fields=metadata.name&limit=20000',
    );
    return items.map(({ metadata }) => metadata.name);
  }

  async countComponents(): Promise<number> {
    const { totalItems } = await this.get(
      '/api/catalog/entities/by-query?filter=kind=component&limit=0',
    );
    return totalItems;
  }

  /** How many items a plugin's portfolio has, over all pages. */
  async countPortfolio(
    pluginId: 'deployments' | 'environment-health' | 'runbooks',
  ): Promise<number> {
    const { totalItems } = await this.get(
      `/api/${pluginId}/v1/portfolio?limit=1`,
    );
    return totalItems;
  }

  /** How many schedules of on-call there are, over all pages. */
  async countSchedules(): Promise<number> {
    const { totalItems } = await this.get('/api/on-call/v1/schedules?limit=1');
    return totalItems;
  }

  async task({ pluginId, taskId }: TaskName): Promise<TaskState | undefined> {
    const { tasks } = await this.get<{ tasks: any[] }>(
      `/api/${pluginId}/.backstage/scheduler/v1/tasks`,
    );
    const task = tasks.find(other => other.taskId === taskId);
    return (
      task && {
        taskId,
        running: task.taskState?.status === 'running',
        startedAt: task.taskState?.startedAt,
        endedAt: task.taskState?.lastRunEndedAt,
        error: task.taskState?.lastRunError,
      }
    );
  }

  async #answer(response: Response): Promise<unknown> {
    if (!response.ok) {
      throw new Error(
        `${response.url} answered ${response.status}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}
