import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { deploymentsApiRef } from './api';
import { entity, FixtureDeploymentsApi } from './fixtures';
import {
  DeploymentsPage,
  EntityDeploymentsContent,
  EntityLiveVersionsCard,
  deploymentsPlugin,
  isDeploymentsAvailable,
} from './plugin';

const show = (element: ReactElement) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [deploymentsApiRef, new FixtureDeploymentsApi(() => new Date())],
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

describe('the plugin in the legacy frontend system', () => {
  it('has a tab', async () => {
    await show(<EntityDeploymentsContent />);
    expect(
      await screen.findByRole('region', { name: 'Production' }),
    ).toHaveTextContent('v1.40.0');
  });

  it('has a card', async () => {
    await show(<EntityLiveVersionsCard />);
    expect(await screen.findByText('Live versions')).toBeInTheDocument();
    expect(await screen.findByText('v1.40.0')).toBeInTheDocument();
  });

  it('has a page with a header of its own', async () => {
    await show(<DeploymentsPage />);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Deployments' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('ec2-manager-api')).toBeInTheDocument();
  });

  it('has an api of its own', () => {
    expect([...deploymentsPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.deployments.client',
    ]);
  });
});

describe('isDeploymentsAvailable', () => {
  it('asks for an annotation that connects', () => {
    expect(isDeploymentsAvailable(entity)).toBe(true);
    const bare = { ...entity, metadata: { name: 'bare' } };
    expect(isDeploymentsAvailable(bare)).toBe(false);
  });
});
