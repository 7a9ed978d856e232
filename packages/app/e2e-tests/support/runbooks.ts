import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { entityPath, runbooksTab } from './portal';

interface Summary {
  id: string;
  title: string;
}

/** Reads and starts what the Runbooks tab shows, without the page. */
export class Runbooks {
  private constructor(private readonly api: PortalApi) {}

  static async signIn(request: APIRequestContext): Promise<Runbooks> {
    return new Runbooks(await PortalApi.signIn(request));
  }

  /** Titles of a service's runbooks; none before its repository was read. */
  async titles(service: string): Promise<string[]> {
    return (await this.list(service)).map(({ title }) => title);
  }

  /** Starts a run. @returns the address of its page. */
  async start(
    service: string,
    title: string,
    run: { environment: string; reason: object },
  ): Promise<string> {
    const runbook = (await this.list(service)).find(
      each => each.title === title,
    );
    const { id } = await this.api.post<{ id: string }>(
      `runbooks/v1/entities/${entityPath(service)}/runbooks/${
        runbook?.id
      }/runs`,
      { requestId: randomUUID(), ...run },
    );
    return `${runbooksTab(service)}/runs/${id}`;
  }

  private async list(service: string): Promise<Summary[]> {
    const { runbooks = [] } = await this.api.get<{ runbooks?: Summary[] }>(
      `runbooks/v1/entities/${entityPath(service)}/runbooks`,
    );
    return runbooks;
  }
}
