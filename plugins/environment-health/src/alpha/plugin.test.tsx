import {
  coreExtensionData,
  createExtension,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { useCheckAtHand } from '@callboard/backstage-plugin-environments-react';
import { screen } from '@testing-library/react';
import { environmentHealthApiRef } from '../api';
import { entity, FixtureEnvironmentHealthApi } from '../fixtures';
import plugin from './plugin';

const apis = [
  [environmentHealthApiRef, new FixtureEnvironmentHealthApi(() => new Date())],
  [catalogApiRef, catalogApiMock({ entities: [entity] })],
  [fetchApiRef, { fetch: async () => new Response('{}', { status: 404 }) }],
  mockApis.identity({ ownershipEntityRefs: ['user:default/mona'] }),
] as const;

const Runbook = () => <p>Runbook of {useCheckAtHand().checkId}</p>;

describe('the plugin in the new frontend system', () => {
  it('adds the tab to an entity, with what others attach to its checks', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({ entity }),
        createExtension({
          name: 'runbook',
          attachTo: {
            id: 'entity-content:environment-health',
            input: 'checkActions',
          },
          output: [coreExtensionData.reactElement],
          factory: () => [coreExtensionData.reactElement(<Runbook />)],
        }),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis,
    });
    expect(
      await screen.findByRole('table', { name: 'Health by environment' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Runbook of http.endpoints')).toBeInTheDocument();
  });

  it('is one installable feature', () => {
    expect(plugin.id).toBe('environment-health');
    expect(Object.keys(plugin.routes)).toEqual(['root', 'entityContent']);
  });
});
