import type { APIRequestContext } from '@playwright/test';
import { PortalApi } from './PortalApi';
import { entityPath } from './portal';

/** A result, as far as tests look at it. */
export interface Result {
  id: string;
  checkId: string;
  subject?: string;
  status: string;
  summary: string;
  action?: string;
  lastKnown?: { status: string };
}

interface Health {
  kind: string;
  environments: {
    environment: { name: string };
    status: string;
    checks: Result[];
  }[];
}

/** Reads health as the page does, with every result, without the page. */
export class Healths {
  private constructor(private readonly api: PortalApi) {}

  static async signIn(request: APIRequestContext): Promise<Healths> {
    return new Healths(await PortalApi.signIn(request));
  }

  async read(service: string): Promise<Health> {
    return this.api.get(pathOf(service, 'health?results=all'));
  }

  /** The results of one check in one environment. */
  async results(
    service: string,
    environment: string,
    checkId: string,
  ): Promise<Result[]> {
    const { environments } = await this.read(service);
    return environments
      .filter(each => each.environment.name === environment)
      .flatMap(({ checks }) => checks)
      .filter(check => check.checkId === checkId);
  }

  /** Has the service's checks run now. */
  async run(service: string): Promise<void> {
    await this.api.post(pathOf(service, 'run'));
  }
}

function pathOf(service: string, what: string): string {
  return `environment-health/v1/entities/${entityPath(service)}/${what}`;
}
