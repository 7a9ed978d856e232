import { NotAllowedError } from '@backstage/errors';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunAction,
  RunbookPortfolioPage,
  RunbookPortfolioQuery,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  FixtureRunbooksApi,
  entityRunbooksFixture,
  runDetailsFixture,
  firingFixture,
  gapsFixture,
  type FullRunbooks,
} from '../src/fixtures';
import { pageSituations } from './pageSituations';

type Situation = (entityRef: string) => Promise<EntityRunbooks>;

const changed = (changes: Partial<FullRunbooks>): Situation => {
  return async entityRef => ({
    ...entityRunbooksFixture(new Date()),
    entityRef,
    ...changes,
  });
};

/** Situations of a tab by the name of the entity that is in them. */
const situations: Record<string, Situation> = {
  'ec2-manager-api': changed({}),
  vocavision: changed({ firing: [], diagnostics: [] }),
  'static-site': async entityRef => ({
    kind: 'not-configured',
    entityRef,
    missing: ['callboard.io/runbooks'],
    looked: ['docs/runbooks', 'RUNBOOK.md'],
  }),
  'static-site-archive': async entityRef => ({
    kind: 'invalid-annotation',
    entityRef,
    problems: [
      {
        annotation: 'callboard.io/runbooks',
        value: '../elsewhere',
        message: 'Expected a place in the repository, found “../elsewhere”.',
      },
    ],
  }),
  'github-is-away': changed({
    problems: [
      {
        source: 'github.com/cloud-tools/ec2-manager-api',
        message: 'GitHub answered 502.',
        since: new Date(Date.now() - 48 * 60_000).toISOString(),
      },
    ],
  }),
  'several-for-one': changed({
    firing: [
      {
        ...firingFixture(new Date())[0],
        runbooks: [
          { id: 'rb-errors', title: 'API answers with errors' },
          { id: 'rb-roll-back', title: 'Roll back the API' },
        ],
      },
      gapsFixture(new Date()).alarms[0].check,
    ],
  }),
  'only-to-look-at': changed({
    may: { run: false, sign: false, automate: false },
  }),
  'not-for-you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};

export const entityNames = Object.keys(situations);

/** Answers as of now, and for some entities and runs with what goes wrong. */
export class DevRunbooksApi extends FixtureRunbooksApi {
  constructor() {
    super(() => new Date());
  }

  async getRunbooks(entityRef: string): Promise<EntityRunbooks> {
    const situation = situations[entityRef.split('/')[1]];
    return situation ? situation(entityRef) : super.getRunbooks(entityRef);
  }

  async getRunbook(
    entityRef: string,
    runbookId: string,
  ): Promise<RunbookDetails> {
    const details = await super.getRunbook(entityRef, runbookId);
    return entityRef.endsWith('/only-to-look-at')
      ? { ...details, may: { run: false, sign: false, automate: false } }
      : details;
  }

  async getPortfolio(
    query: RunbookPortfolioQuery = {},
  ): Promise<RunbookPortfolioPage> {
    const situation = pageSituations[query.text ?? ''];
    return situation ? situation() : super.getPortfolio(query);
  }

  async getRun(runId: string): Promise<RunDetails> {
    return runId === 'outdated'
      ? runDetailsFixture(new Date(), { id: runId, outdated: true })
      : super.getRun(runId);
  }

  async addToRun(runId: string, actions: RunAction[]): Promise<RunDetails> {
    if (runId === 'offline') {
      throw new Error('Failed to fetch');
    }
    return super.addToRun(runId, actions);
  }
}
