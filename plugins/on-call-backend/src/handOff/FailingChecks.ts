import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type {
  EnvironmentHealthApi,
  HealthPortfolioRow,
} from '@callboard/backstage-plugin-environment-health-common';
import type { OpenItem, OpenSection } from './OpenWork';
import type { OpenWorkSource } from './OpenWorkSource';
import { readFamily } from './readFamily';
import { readPages } from './readPages';

/** Environments that are not well and that nobody acknowledged, from Environment health. */
export class FailingChecks implements OpenWorkSource {
  readonly #health: Pick<EnvironmentHealthApi, 'getPortfolio'>;
  readonly #services: { auth: AuthService; logger: LoggerService };

  constructor(options: {
    health: Pick<EnvironmentHealthApi, 'getPortfolio'>;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#health = options.health;
    this.#services = options;
  }

  async read(
    owner: string[] | undefined,
    signal: AbortSignal,
  ): Promise<OpenSection | undefined> {
    return readFamily(
      {
        pluginId: 'environment-health',
        name: 'Environment health',
        title: 'Failing checks',
      },
      this.#services,
      signal,
      async options => {
        const { items, isCut } = await readPages(cursor =>
          this.#health.getPortfolio(
            {
              ...(owner && { owner }),
              status: ['unhealthy', 'warning'],
              limit: 200,
              ...(cursor !== undefined && { cursor }),
            },
            options,
          ),
        );
        return { items: items.flatMap(itemsOf), isCut };
      },
    );
  }
}

function itemsOf({ entityRef, title, cells }: HealthPortfolioRow): OpenItem[] {
  return cells
    .filter(
      ({ status, failing, acknowledged }) =>
        (status === 'unhealthy' || status === 'warning') &&
        failing > acknowledged,
    )
    .map(({ environment, worst, status }) => ({
      entityRef,
      text: `${title} ${environment}: ${worst?.summary ?? status}`,
    }));
}
