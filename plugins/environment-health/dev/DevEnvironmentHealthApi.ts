import { NotAllowedError } from '@backstage/errors';
import type {
  EntityHealth,
  EnvironmentResults,
  EnvironmentResultsQuery,
  HealthPortfolioPage,
  HealthPortfolioQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import { connectingAnnotations } from '../src/format/annotations';
import {
  FixtureEnvironmentHealthApi,
  environmentFixture,
  fullHealthFixture,
  portfolioFixture,
  resultsIn,
  withoutPassed,
  type FullHealth,
} from '../src/fixtures';

type Situation = (entityRef: string) => Promise<EntityHealth>;

const changed = (
  change: (health: FullHealth) => Partial<FullHealth>,
): Situation => {
  return async entityRef => {
    const health = fullHealthFixture(new Date());
    return { ...health, entityRef, ...change(health) };
  };
};

const columns = [0, 1, 2] as const;

/** Situations of a tab by the name of the entity that is in them. */
const situations: Record<string, Situation> = {
  'ec2-manager-docs': async entityRef => ({
    kind: 'not-configured',
    entityRef,
    missing: connectingAnnotations,
  }),
  'static-site-archive': async entityRef => ({
    kind: 'invalid-annotation',
    entityRef,
    problems: [
      {
        annotation: 'callboard.io/cloudformation-stacks',
        value: 'prod:static-site-prod',
        message:
          'Expected comma-separated pairs such as “prod=my-stack”, found “prod:static-site-prod”.',
      },
    ],
  }),
  'ec2-manager-api': changed(() => ({})),
  'all-is-well': changed(({ environments: [dev] }) => ({
    environments: columns.map(column =>
      environmentFixture(column, dev.checks, { uptime: dev.uptime }),
    ),
  })),
  'brand-new': changed(() => ({
    environments: columns.map(column =>
      environmentFixture(column, [], {
        state: column ? 'pending' : 'empty',
        since: undefined,
        uptime: undefined,
      }),
    ),
  })),
  'aws-is-away': changed(() => ({
    problems: [
      {
        source: '222222222222/us-west-2',
        message:
          'AWS refused to list the stacks; check the role of the portal.',
        since: new Date(Date.now() - 48 * 60_000).toISOString(),
        environments: ['staging'],
      },
    ],
  })),
  'only-to-look-at': changed(() => ({
    may: { acknowledge: false, run: false },
  })),
  'not-for-you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};

export const entityNames = Object.keys(situations);

/** Situations of the page by the text that is searched for. */
const searches: Record<string, () => Promise<HealthPortfolioPage>> = {
  calm: async () => {
    const page = portfolioFixture(new Date());
    const items = page.items.filter(({ status }) => status === 'healthy');
    const counts = { ...page.counts, unhealthy: 0, warning: 0, unknown: 0 };
    return { ...page, items, counts };
  },
  'not for you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};

/** Answers as of now, and for some entities and searches with what goes wrong. */
export class DevEnvironmentHealthApi extends FixtureEnvironmentHealthApi {
  constructor() {
    super(() => new Date());
  }

  async getHealth(entityRef: string): Promise<EntityHealth> {
    const situation = situations[entityRef.split('/')[1]];
    return situation
      ? withoutPassed(await situation(entityRef))
      : super.getHealth(entityRef);
  }

  async getResults(
    entityRef: string,
    query: EnvironmentResultsQuery,
  ): Promise<EnvironmentResults> {
    const situation = situations[entityRef.split('/')[1]];
    return situation
      ? resultsIn(await situation(entityRef), query)
      : super.getResults(entityRef, query);
  }

  async getPortfolio(
    query: HealthPortfolioQuery = {},
  ): Promise<HealthPortfolioPage> {
    const search = searches[query.text ?? ''];
    return search ? search() : super.getPortfolio(query);
  }
}
