import { NotAllowedError } from '@backstage/errors';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import {
  FixtureDeploymentsApi,
  boardFixture,
  staleBoardFixture,
} from '../src/fixtures';

type Situation = (entityRef: string) => Promise<DeploymentBoard>;

/** Situations of a board by the name of the entity that is in them. */
const situations: Record<string, Situation> = {
  'ec2-manager-docs': async entityRef => ({
    kind: 'not-configured',
    entityRef,
    missing: [
      'github.com/project-slug',
      'callboard.io/cloudformation-stacks',
      'callboard.io/cloudformation-stack-tags',
    ],
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
  'github-is-down': async () => staleBoardFixture(new Date()),
  'brand-new': async () => {
    const board = boardFixture(new Date());
    return {
      ...board,
      drift: [],
      environments: board.environments.map(({ environment, window }) => ({
        environment,
        window,
        stacks: [],
      })),
    };
  },
  'not-for-you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};

export const entityNames = ['ec2-manager-api', ...Object.keys(situations)];

/** Answers as of now, and for some entities with what goes wrong. */
export class DevDeploymentsApi extends FixtureDeploymentsApi {
  constructor() {
    super(() => new Date());
  }

  async getBoard(entityRef: string): Promise<DeploymentBoard> {
    const situation = situations[entityRef.split('/')[1]];
    return situation ? situation(entityRef) : super.getBoard(entityRef);
  }
}
