import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { DeploymentsApi } from '@callboard/backstage-plugin-deployments-common';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { deploymentsApiRef } from '../api';
import { entity, FixtureDeploymentsApi } from '../fixtures';
import { FakeSignals } from './FakeSignals';

const Address = () => {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
};

/** What a test may look at beside the screen. */
interface RenderedScreen {
  signals: FakeSignals;
  /** Where the app stands now. */
  address: () => URL;
}

interface Options {
  api?: Partial<DeploymentsApi>;
  at?: string;
  ownershipEntityRefs?: string[];
}

/** Renders part of the plugin as it stands in an app: with an entity, fixtures, signals and an address. */
export function renderScreen(
  element: ReactElement,
  options: Options = {},
): RenderedScreen {
  const signals = new FakeSignals();
  const api = Object.assign(
    new FixtureDeploymentsApi(() => new Date()),
    options.api,
  );
  const catalog = catalogApiMock.mock({
    getEntityFacets: async () => ({
      facets: {
        'relations.ownedBy': [
          { value: 'group:default/cloud-tools', count: 2 },
          { value: 'group:default/web-platform', count: 1 },
        ],
        'relations.partOf': [
          { value: 'system:default/ec2-manager', count: 2 },
          { value: 'component:default/whole', count: 1 },
        ],
      },
    }),
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(() => undefined),
    }),
  });
  const screen = renderInTestApp(
    <EntityProvider entity={entity}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [options.at ?? '/'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [deploymentsApiRef, api],
        [catalogApiRef, catalog],
        [signalApiRef, signals],
        mockApis.permission(),
        mockApis.identity({
          ownershipEntityRefs: options.ownershipEntityRefs ?? [
            'user:default/mona',
          ],
        }),
      ],
    },
  );
  const address = () =>
    new URL(
      screen.getByTestId('address').textContent ?? '',
      'http://localhost',
    );
  return { signals, address };
}
