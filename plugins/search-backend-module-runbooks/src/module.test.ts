import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import {
  searchIndexRegistryExtensionPoint,
  type SearchIndexRegistryExtensionPoint,
} from '@backstage/plugin-search-backend-node/alpha';
import searchModuleRunbooks from './index';

type Collator = Parameters<SearchIndexRegistryExtensionPoint['addCollator']>[0];

async function start(features: BackendFeature[]): Promise<Collator[]> {
  const collators: Collator[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        searchIndexRegistryExtensionPoint,
        {
          addCollator: collator => collators.push(collator),
          addDecorator: () => {},
        },
      ],
    ],
    features: [searchModuleRunbooks, ...features],
  });
  return collators;
}

/** Answers as the runbooks backend does, and notes who asked for what. */
function createRunbooksBackend(asked: { who: string; what: string }[]) {
  return createBackendPlugin({
    pluginId: 'runbooks',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            asked.push({ who: principal.subject, what: request.url });
            response.json({
              items: [
                {
                  id: 'a',
                  entityRef: 'component:default/api',
                  title: 'Website down',
                  kind: 'incident',
                  text: 'Look at the log.',
                  freshness: { state: 'fresh', reason: 'Reviewed today.' },
                },
              ],
              totalItems: 1,
            });
          });
        },
      });
    },
  });
}

describe('the module', () => {
  it('registers one collator, on the schedule of the configuration', async () => {
    const scheduler = mockServices.scheduler.mock();
    const schedule = { frequency: { minutes: 30 }, timeout: { minutes: 1 } };
    const collators = await start([
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: { search: { collators: { runbooks: { schedule } } } },
      }),
    ]);
    expect(collators.map(({ factory }) => factory.type)).toEqual(['runbooks']);
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(schedule);
  });

  it('asks the runbooks backend over HTTP, as the search plugin', async () => {
    const asked: { who: string; what: string }[] = [];
    const [{ factory }] = await start([createRunbooksBackend(asked)]);
    const { documents, error } = await TestPipeline.fromCollator(
      await factory.getCollator(),
    ).execute();
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      expect.objectContaining({
        title: 'Website down',
        text: 'Look at the log.',
        location: '/catalog/default/component/api/runbooks/a',
      }),
    ]);
    expect(asked).toEqual([
      {
        who: 'plugin:search',
        what: '/v1/portfolio?includeText=true&limit=100',
      },
    ]);
  });
});
