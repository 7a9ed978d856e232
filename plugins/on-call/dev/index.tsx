import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { onCallApiRef } from '../src/api';
import { EntityOnCallContent, onCallPlugin } from '../src/plugin';
import { DevOnCallApi, entityNames } from './DevOnCallApi';
import { devCatalogApi } from './devCatalogApi';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <div />
    </EntityLayout.Route>
    <EntityLayout.Route path="/on-call" title="On-call">
      <EntityOnCallContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const app = createDevApp()
  .registerPlugin(onCallPlugin, catalogPlugin)
  .registerApi(
    createApiFactory({
      api: onCallApiRef,
      deps: {},
      factory: () => new DevOnCallApi(),
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => devCatalogApi,
    }),
  )
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  });

const page = '/catalog/default/component';
for (const name of entityNames) {
  const link = `${page}/${name}/on-call`;
  app.addPage({
    path: `/go/${name}`,
    title: name,
    element: <a href={link}>{name}</a>,
  });
}

app.render();
