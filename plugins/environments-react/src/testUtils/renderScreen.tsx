import type { Entity } from '@backstage/catalog-model';
import {
  mockApis,
  renderInTestApp,
  type TestApiPairs,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { RouteRef } from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { FakeSignals } from './FakeSignals';

const Address = () => {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
};

/**
 * What a test may look at beside the screen.
 *
 * @public
 */
export interface RenderedScreen {
  signals: FakeSignals;
  /** Where the app stands now. */
  address: () => URL;
}

/** @public */
export interface RenderScreenOptions<TApis extends any[]> {
  entity: Entity;
  /** The plugin's own, and any that take the place of those given here. */
  apis: readonly [...TestApiPairs<TApis>];
  /** The address to start at; `/` where absent. */
  at?: string;
  /** As whom the reader owns things; only `user:default/mona` where absent. */
  ownershipEntityRefs?: string[];
  /** As whom the reader is signed in; a user of no catalog where absent. */
  userRef?: string;
  /** Pages of the plugin that it links to, by their paths. */
  pages?: Record<string, RouteRef>;
}

/**
 * Renders part of a plugin as it stands in an app: with an entity, a catalog, signals and an address.
 *
 * @public
 */
export function renderScreen<const TApis extends any[]>(
  element: ReactElement,
  options: RenderScreenOptions<TApis>,
): RenderedScreen {
  const signals = new FakeSignals();
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
    <EntityProvider entity={options.entity}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [options.at ?? '/'],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...options.pages,
      },
      apis: [
        [catalogApiRef, catalog],
        [signalApiRef, signals],
        mockApis.permission(),
        mockApis.identity({
          userEntityRef: options.userRef,
          ownershipEntityRefs: options.ownershipEntityRefs ?? [
            'user:default/mona',
          ],
        }),
        ...options.apis,
      ] as any,
    },
  );
  const address = () =>
    new URL(
      screen.getByTestId('address').textContent ?? '',
      'http://localhost',
    );
  return { signals, address };
}
