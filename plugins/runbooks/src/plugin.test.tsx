import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { CheckAtHandProvider } from '@callboard/backstage-plugin-environments-react';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { RunbookLinks, runbookLinksApiRef, runbooksApiRef } from './api';
import { entity, entityRef, FixtureRunbooksApi } from './fixtures';
import {
  CheckRunbooks,
  EntityRunbooksCard,
  EntityRunbooksContent,
  RunbookSearchResultListItem,
  RunbooksPage,
  runbooksPlugin,
} from './plugin';

function show(element: ReactElement) {
  const runbooksApi = new FixtureRunbooksApi(() => new Date());
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [runbooksApiRef, runbooksApi],
        [runbookLinksApiRef, new RunbookLinks({ runbooksApi })],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin in the legacy frontend system', () => {
  it('has a tab', async () => {
    await show(<EntityRunbooksContent />);
    expect(await screen.findByText('Firing now')).toBeInTheDocument();
  });

  it('has a card', async () => {
    await show(<EntityRunbooksCard />);
    expect(
      await screen.findByText('Failed when last used'),
    ).toBeInTheDocument();
  });

  it('has a page with a header of its own', async () => {
    await show(<RunbooksPage />);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Runbooks' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'All runbooks' }),
    ).toBeInTheDocument();
  });

  it('stands beside a check', async () => {
    await show(
      <CheckAtHandProvider
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
        <CheckRunbooks />
      </CheckAtHandProvider>,
    );
    expect(
      await screen.findByRole('link', {
        name: 'Runbook: API answers with errors',
      }),
    ).toBeInTheDocument();
  });

  it('shows runbooks among the results of a search', async () => {
    const document = {
      title: 'Website down',
      text: 'Look at the log.',
      location: '/there',
      entityRef,
      kind: 'incident',
      owner: '',
      freshness: 'fresh',
      freshnessReason: 'Reviewed yesterday.',
    };
    await show(
      <SearchResultListItemExtensions
        results={[{ type: 'runbooks', document }]}
      >
        <RunbookSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(
      await screen.findByRole('link', { name: 'Website down' }),
    ).toHaveAttribute('href', '/there');
    expect(screen.getByText('Fresh')).toBeInTheDocument();
  });

  it('has APIs of its own', () => {
    expect([...runbooksPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.runbooks.client',
      'plugin.runbooks.links',
    ]);
  });
});
