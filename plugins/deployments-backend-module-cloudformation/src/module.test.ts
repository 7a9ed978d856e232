import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deploymentSourcesExtensionPoint,
  type DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import deploymentsModuleCloudformation from '.';

const start = async (cloudformation: object) => {
  const sources: DeploymentSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        deploymentSourcesExtensionPoint,
        { addSource: (source: DeploymentSource) => sources.push(source) },
      ],
    ],
    features: [
      deploymentsModuleCloudformation,
      mockServices.rootConfig.factory({
        data: { callboard: { deployments: { cloudformation } } },
      }),
    ],
  });
  return sources;
};

describe('deploymentsModuleCloudformation', () => {
  it('registers its source', async () => {
    await expect(start({})).resolves.toEqual([
      expect.objectContaining({
        id: 'cloudformation',
        title: 'AWS CloudFormation',
        eventTopics: ['aws.cloudformation'],
        schedule: { frequency: { minutes: 2 }, timeout: { minutes: 10 } },
      }),
    ]);
  });

  it('takes its schedule from the configuration', async () => {
    const schedule = { frequency: 'PT30S', timeout: { minutes: 1 } };
    const [source] = await start({ schedule });
    expect(source.schedule).toEqual({
      frequency: { seconds: 30 },
      timeout: { minutes: 1 },
    });
  });
});
