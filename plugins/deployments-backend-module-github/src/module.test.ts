import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deploymentSourcesExtensionPoint,
  type DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import deploymentsModuleGithub from '.';

async function start(github: object) {
  const sources: DeploymentSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        deploymentSourcesExtensionPoint,
        { addSource: (source: DeploymentSource) => sources.push(source) },
      ],
    ],
    features: [
      deploymentsModuleGithub,
      mockServices.rootConfig.factory({
        data: { callboard: { deployments: { github } } },
      }),
    ],
  });
  return sources;
}

describe('deploymentsModuleGithub', () => {
  it('registers its source', async () => {
    await expect(start({})).resolves.toEqual([
      expect.objectContaining({
        id: 'github',
        title: 'GitHub',
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
        eventTopics: [
          'github.deployment',
          'github.deployment_status',
          'github.deployment_review',
          'github.workflow_job',
          'github.workflow_run',
        ],
      }),
    ]);
  });

  it('refuses a setting that is out of its range, by its name', async () => {
    await expect(start({ repositoriesPerQuery: 0 })).rejects.toThrow(
      'callboard.deployments.github.repositoriesPerQuery is 0; expected a whole number from 1 to 100',
    );
  });
});
