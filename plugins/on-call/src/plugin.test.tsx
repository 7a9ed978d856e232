import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { onCallApiRef } from './api';
import { entity, FixtureOnCallApi } from './fixtures';
import {
  EntityGroupOnCallCard,
  EntityOnCallCard,
  EntityOnCallContent,
  EntityUserShiftsCard,
  HomePageMyNextShift,
  OnCallPage,
  onCallPlugin,
} from './plugin';

const show = (element: ReactElement) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [onCallApiRef, new FixtureOnCallApi()],
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
  it('has a tab, with room for other families', async () => {
    await show(<EntityOnCallContent cards={<p>Beside it</p>} />);
    expect(
      await screen.findByRole('list', { name: 'Who is told, in order' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Beside it')).toBeInTheDocument();
  });

  it('has a page with a header of its own', async () => {
    await show(<OnCallPage />);
    expect(
      await screen.findByRole('list', { name: 'All schedules' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['of an entity', <EntityOnCallCard />, 'Mona Lisa'],
    ['of a User', <EntityUserShiftsCard />, 'now'],
    ['of a Group', <EntityGroupOnCallCard />, 'Nobody is on call'],
    ['of the home page', <HomePageMyNextShift />, 'You are on call now'],
  ])('has a card %s', async (_, card, words) => {
    await show(card);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('has an API of its own', () => {
    expect([...onCallPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.on-call.client',
    ]);
  });
});
