import {
  coreExtensionData,
  createExtension,
  createExtensionInput,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { CheckAtHandProvider } from '@callboard/backstage-plugin-environments-react';
import { screen } from '@testing-library/react';
import { runbooksApiRef } from '../api';
import { entity, entityRef, FixtureRunbooksApi } from '../fixtures';
import plugin from './plugin';
import {
  runbookSearchResultItem,
  runbookSearchResultType,
} from './searchResultItems';

function createApis() {
  const client = new FixtureRunbooksApi(() => new Date());
  const getRunbooks = jest.spyOn(client, 'getRunbooks');
  const apis = [
    [runbooksApiRef, client],
    [catalogApiRef, catalogApiMock({ entities: [entity] })],
    mockApis.identity({ ownershipEntityRefs: ['user:default/mona'] }),
    mockApis.permission(),
  ] as const;
  return { apis, getRunbooks };
}

/** Stands in for the Environment health tab, with ten checks that fail. */
const healthTab = createExtension({
  kind: 'entity-content',
  attachTo: { id: 'app/routes', input: 'routes' },
  inputs: {
    checkActions: createExtensionInput([coreExtensionData.reactElement]),
  },
  output: [coreExtensionData.reactElement, coreExtensionData.routePath],
  factory({ inputs }) {
    const actions = inputs.checkActions.map(action =>
      action.get(coreExtensionData.reactElement),
    );
    return [
      coreExtensionData.routePath('/health'),
      coreExtensionData.reactElement(
        <>
          {Array.from({ length: 10 }, (_, index) => (
            <CheckAtHandProvider
              key={index}
              check={{
                entityRef,
                environment: 'prod',
                checkId: 'aws.alarms',
                resultId: 'prod-ApiServerErrors',
                category: 'monitoring',
                title: 'Alarm',
                status: 'unhealthy',
              }}
            >
              {actions[0]}
            </CheckAtHandProvider>
          ))}
        </>,
      ),
    ];
  },
});

describe('the plugin in the new frontend system', () => {
  it('adds the page over all runbooks', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/runbooks'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: createApis().apis,
    });
    expect(
      await screen.findByRole('table', { name: 'All runbooks' }),
    ).toBeInTheDocument();
  });

  it('adds the tab and the card to an entity', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: createApis().apis,
    });
    expect(
      await screen.findByText('Failed when last used'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Firing now')).toBeInTheDocument();
  });

  it('stands beside the checks of the Environment health tab, and reads once for all', async () => {
    const { apis, getRunbooks } = createApis();
    renderTestApp({
      features: [
        plugin,
        createFrontendPlugin({
          pluginId: 'environment-health',
          extensions: [healthTab],
        }),
      ],
      initialRouteEntries: ['/health'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(
      await screen.findAllByRole('link', {
        name: 'Runbook: API answers with errors',
      }),
    ).toHaveLength(10);
    expect(getRunbooks).toHaveBeenCalledTimes(1);
  });

  it('shows runbooks among the results of a search, and nothing else', () => {
    const item = createExtensionTester(runbookSearchResultItem).get(
      SearchResultListItemBlueprint.dataRefs.item,
    );
    const result = { document: { title: '', text: '', location: '' } };
    expect(item.predicate?.({ ...result, type: 'runbooks' })).toBe(true);
    expect(item.predicate?.({ ...result, type: 'techdocs' })).toBe(false);
    expect(
      createExtensionTester(runbookSearchResultType).get(
        SearchFilterResultTypeBlueprint.dataRefs.resultType,
      ),
    ).toMatchObject({ value: 'runbooks', name: 'Runbooks' });
  });

  it('is one installable feature', () => {
    expect(plugin.id).toBe('runbooks');
    expect(Object.keys(plugin.routes)).toEqual(['root', 'entityContent']);
  });
});
