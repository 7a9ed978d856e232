import type { APIRequestContext } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { entityPath } from './portal';

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
  private constructor(private readonly api: PortalApi) {}

  static async signIn(request: APIRequestContext): Promise<Boards> {
    return new Boards(await PortalApi.signIn(request));
  }

  async read(service: string): Promise<Board> {
    return this.api.get(pathOf(service, 'board'));
  }

  /** Asks for the service to be read again, and what a source said is wrong so far. */
  async ask(service: string, source: string): Promise<string | undefined> {
    await this.api.post(pathOf(service, 'refresh'));
    return this.problem(service, source);
  }

  /** What a source says is wrong, undefined where nothing is. */
  async problem(service: string, source: string): Promise<string | undefined> {
    const { sources } = await this.read(service);
    return sources.find(state => state.source === source)?.error?.message;
  }
}

function pathOf(service: string, what: string): string {
  return `deployments/v1/entities/${entityPath(service)}/${what}`;
}

/** What of a board must outlive the failure of a source. */
export const known = ({ environments }: Board) =>
  environments.map(({ environment, live, stacks }) => ({
    environment: environment.name,
    live: live?.version.label,
    stacks: stacks.map(({ stackName }) => stackName).sort(),
  }));
