import {
  coreExtensionData,
  createExtension,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { onCallApiRef } from '../api';
import { entity, FixtureOnCallApi } from '../fixtures';
import plugin from './plugin';

const apis = [
  [onCallApiRef, new FixtureOnCallApi()],
  [catalogApiRef, catalogApiMock({ entities: [entity] })],
  mockApis.identity({ userEntityRef: 'user:default/mona' }),
  mockApis.permission(),
] as const;
const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('the plugin in the new frontend system', () => {
  it('adds the tab and the card to an entity, with what others attach to the tab', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({ entity }),
        createExtension({
          name: 'beside',
          attachTo: { id: 'entity-content:on-call', input: 'cards' },
          output: [coreExtensionData.reactElement],
          factory: () => [coreExtensionData.reactElement(<p>Beside it</p>)],
        }),
      ],
      mountedRoutes,
      apis,
    });
    expect(
      await screen.findByRole('list', { name: 'Who is told, in order' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Beside it')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', {
        name: /Escalation and the coming two weeks/,
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['/on-call', { role: 'list', name: 'All schedules' }],
    [
      '/on-call/schedules/file-1a2b3c-primary',
      { role: 'heading', name: 'Overrides' },
    ],
  ])('adds the page: %s', async (path, { role, name }) => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: [path],
      mountedRoutes,
      apis,
    });
    expect(await screen.findByRole(role, { name })).toBeInTheDocument();
  });

  it('is one installable feature', () => {
    expect(plugin.id).toBe('on-call');
    expect(Object.keys(plugin.routes)).toEqual(['root', 'entityContent']);
  });
});
