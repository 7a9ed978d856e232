import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { AwsClientsService } from './aws/AwsClientsService';
import { awsClientsServiceRef } from './aws/awsClientsServiceRef';
import type { EnvironmentsService } from './environments/EnvironmentsService';
import { environmentsServiceRef } from './environments/environmentsServiceRef';
import type { StackInventoryService } from './stacks/StackInventoryService';
import { stackInventoryServiceRef } from './stacks/stackInventoryServiceRef';

interface Received {
  environments: EnvironmentsService;
  awsClients: AwsClientsService;
  inventory: StackInventoryService;
}

function plugin(pluginId: string, receive: (received: Received) => void) {
  return createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: {
          environments: environmentsServiceRef,
          awsClients: awsClientsServiceRef,
          inventory: stackInventoryServiceRef,
        },
        async init(received) {
          receive(received);
        },
      });
    },
  });
}

describe('the services', () => {
  it('are there without being wired, and clients are shared between plugins', async () => {
    const received: Received[] = [];
    await startTestBackend({
      features: [
        plugin('first', one => received.push(one)),
        plugin('second', one => received.push(one)),
        mockServices.rootConfig.factory({
          data: {
            callboard: {
              environments: [
                {
                  name: 'live',
                  tier: 'production',
                  aws: { accountId: '333333333333', region: 'us-west-2' },
                },
              ],
            },
          },
        }),
      ],
    });
    const [first, second] = received;
    expect(first.environments.list().map(({ name }) => name)).toEqual(['live']);
    expect(
      first.environments.resolve({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'api',
          annotations: { 'callboard.io/cloudformation-stacks': 'live=api' },
        },
      }).stacks,
    ).toEqual([{ environment: 'live', stackName: 'api' }]);
    expect(first.awsClients.places()).toEqual([
      { accountId: '333333333333', region: 'us-west-2' },
    ]);
    expect(second.awsClients).toBe(first.awsClients);
    expect(second.inventory).toBe(first.inventory);
  });

  it('can be replaced', async () => {
    const received: Received[] = [];
    const mine = { list: async () => [], listResources: async () => [] };
    await startTestBackend({
      features: [
        plugin('first', one => received.push(one)),
        createServiceFactory({
          service: stackInventoryServiceRef,
          deps: {},
          factory: () => mine,
        }),
      ],
    });
    expect(received[0].inventory).toBe(mine);
  });
});
