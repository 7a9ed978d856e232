import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  searchIndexRegistryExtensionPoint,
  type SearchIndexRegistryExtensionPoint,
} from '@backstage/plugin-search-backend-node/alpha';
import searchModuleRunbooks from './index';

describe('the module', () => {
  it('registers one collator, on the schedule of the configuration', async () => {
    const addCollator = jest.fn<
      void,
      Parameters<SearchIndexRegistryExtensionPoint['addCollator']>
    >();
    const scheduler = mockServices.scheduler.mock();
    await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          { addCollator, addDecorator: jest.fn() },
        ],
      ],
      features: [
        searchModuleRunbooks,
        scheduler.factory,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                runbooks: {
                  schedule: {
                    frequency: { minutes: 30 },
                    timeout: { minutes: 1 },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    expect(addCollator).toHaveBeenCalledTimes(1);
    expect(addCollator.mock.calls[0][0].factory.type).toBe('runbooks');
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith({
      frequency: { minutes: 30 },
      timeout: { minutes: 1 },
    });
  });
});
