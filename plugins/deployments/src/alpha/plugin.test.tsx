import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { deploymentsApiRef } from '../api';
import { entity, FixtureDeploymentsApi } from '../fixtures';
import { liveVersionsEntityCard } from './entityCards';
import { deploymentsEntityContent } from './entityContents';
import { deploymentsPage } from './pages';
import plugin from './plugin';

const apis = [
  [deploymentsApiRef, new FixtureDeploymentsApi(() => new Date())],
  [catalogApiRef, catalogApiMock({ entities: [entity] })],
  mockApis.identity({ ownershipEntityRefs: ['user:default/mona'] }),
] as const;

describe('the plugin in the new frontend system', () => {
  it('adds the Deployments tab to an entity', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), deploymentsEntityContent],
      apis,
    });
    const prod = await screen.findByRole('region', { name: /Production/ });
    expect(within(prod).getByText('v1.40.0')).toBeInTheDocument();
    expect(
      within(prod).getByText('v1.41.2 waits for approval since 2 h'),
    ).toBeInTheDocument();
  });

  it('adds the Live versions card to the overview', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), liveVersionsEntityCard],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(await screen.findByText('Live versions')).toBeInTheDocument();
    expect(await screen.findByText('v1.40.0')).toBeInTheDocument();
  });

  it('adds the portfolio under /deployments', async () => {
    renderTestApp({
      extensions: [deploymentsPage],
      initialRouteEntries: ['/deployments'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(
      await screen.findByRole('row', { name: /ec2-manager-api/ }),
    ).toHaveTextContent('waits for approval');
  });

  it('is one installable feature', () => {
    expect(plugin.id).toBe('deployments');
    expect(Object.keys(plugin.routes)).toEqual(['root', 'entityContent']);
  });
});
