import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { entityPath } from './portal';

interface EntityOnCall {
  kind: string;
  schedules?: { id: string; title: string }[];
}

/** Reads and changes what the On-call tab shows, without the page. */
export class OnCalls {
  private constructor(private readonly api: PortalApi) {}

  static async signIn(request: APIRequestContext): Promise<OnCalls> {
    return new OnCalls(await PortalApi.signIn(request));
  }

  /** How a service stands; `pending` until its definition was read. */
  async kindOf(service: string): Promise<string> {
    return (await this.read(service)).kind;
  }

  /** @throws Error where the service has no schedule of that title. */
  async scheduleId(service: string, title: string): Promise<string> {
    const { schedules = [] } = await this.read(service);
    const found = schedules.find(each => each.title === title);
    if (!found) {
      throw new Error(`${service} has no schedule ${title}`);
    }
    return found.id;
  }

  /** Titles of the schedules that have somebody on call in their absence. */
  async schedulesOfAbsent(): Promise<string[]> {
    const { conflicts } = await this.api.get<{
      conflicts: { scheduleTitle: string }[];
    }>('on-call/v1/concerns');
    return conflicts.map(({ scheduleTitle }) => scheduleTitle);
  }

  /** Puts nobody on call, from now on. */
  async leaveHole(scheduleId: string, minutes: number): Promise<void> {
    const now = Date.now();
    await this.api.post(
      `on-call/v1/schedules/${encodeURIComponent(scheduleId)}/overrides`,
      {
        start: new Date(now).toISOString(),
        end: new Date(now + minutes * 60_000).toISOString(),
        confirmHole: true,
      },
    );
  }

  /** @returns the id of the page. */
  async page(
    service: string,
    page: { severity: string; summary: string },
  ): Promise<string> {
    const { id } = await this.api.post<{ id: string }>(
      `on-call/v1/entities/${entityPath(service)}/pages`,
      { requestId: randomUUID(), ...page },
    );
    return id;
  }

  async acknowledge(pageId: string): Promise<void> {
    await this.api.post(`on-call/v1/pages/${pageId}/acknowledge`);
  }

  private read(service: string): Promise<EntityOnCall> {
    return this.api.get(`on-call/v1/entities/${entityPath(service)}/on-call`);
  }
}
