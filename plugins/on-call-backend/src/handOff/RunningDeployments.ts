import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type {
  DeploymentsApi,
  DeploymentStatus,
  PortfolioRow,
} from '@callboard/backstage-plugin-deployments-common';
import type { OpenItem, OpenSection } from './OpenWork';
import type { OpenWorkSource } from './OpenWorkSource';
import { readFamily } from './readFamily';
import { readPages } from './readPages';

const WORDS: Partial<Record<DeploymentStatus, string>> = {
  queued: 'is queued',
  waiting: 'waits for an approval',
  in_progress: 'is on its way',
};

const RUNNING = Object.keys(WORDS) as DeploymentStatus[];

/** Deployments that did not end yet, from Deployments. */
export class RunningDeployments implements OpenWorkSource {
  readonly #deployments: Pick<DeploymentsApi, 'getPortfolio'>;
  readonly #services: { auth: AuthService; logger: LoggerService };

  constructor(options: {
    deployments: Pick<DeploymentsApi, 'getPortfolio'>;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#deployments = options.deployments;
    this.#services = options;
  }

  async read(
    owner: string[] | undefined,
    signal: AbortSignal,
  ): Promise<OpenSection | undefined> {
    return readFamily(
      {
        pluginId: 'deployments',
        name: 'Deployments',
        title: 'Deployments in progress',
      },
      this.#services,
      signal,
      async options => {
        const { items, isCut } = await readPages(cursor =>
          this.#deployments.getPortfolio(
            {
              ...(owner && { owner }),
              status: RUNNING,
              limit: 100,
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

function itemsOf({ entityRef, title, cells }: PortfolioRow): OpenItem[] {
  return cells.flatMap(({ environment, attempt }) => {
    const words = attempt && WORDS[attempt.status];
    return words
      ? [{ entityRef, text: `${title} to ${environment} ${words}` }]
      : [];
  });
}
