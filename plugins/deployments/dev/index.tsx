import { createDevApp } from '@backstage/dev-utils';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { deploymentsApiRef } from '../src/api';
import {
  DeploymentsPage,
  EntityDeploymentsContent,
  EntityLiveVersionsCard,
  deploymentsPlugin,
} from '../src/plugin';
import { DevDeploymentsApi, entityNames } from './DevDeploymentsApi';
import { devCatalogApi } from './devCatalogApi';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={6}>
          <EntityLiveVersionsCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/deployments" title="Deployments">
      <EntityDeploymentsContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const app = createDevApp()
  .registerPlugin(deploymentsPlugin, catalogPlugin)
  .registerApi(
    createApiFactory({
      api: deploymentsApiRef,
      deps: {},
      factory: () => new DevDeploymentsApi(),
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => devCatalogApi,
    }),
  )
  .addPage({
    path: '/deployments',
    title: 'Deployments',
    element: <DeploymentsPage />,
  })
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  });

for (const name of entityNames) {
  app.addPage({
    path: `/go/${name}`,
    title: name,
    element: (
      <a href={`/catalog/default/component/${name}/deployments`}>{name}</a>
    ),
  });
}

app.render();
