import { createApiFactory, fetchApiRef } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
  catalogPlugin,
  isKind,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { environmentHealthApiRef } from '../src/api';
import {
  EntityEnvironmentHealthCard,
  EntityEnvironmentHealthContent,
  EntityServicesHealthCard,
  EnvironmentHealthPage,
  HomePageMyEnvironments,
  environmentHealthPlugin,
} from '../src/plugin';
import {
  DevEnvironmentHealthApi,
  entityNames,
} from './DevEnvironmentHealthApi';
import { devCatalogApi } from './devCatalogApi';
import { devFetchApi } from './devFetchApi';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={6}>
          <EntitySwitch>
            <EntitySwitch.Case if={isKind('system')}>
              <EntityServicesHealthCard />
            </EntitySwitch.Case>
            <EntitySwitch.Case>
              <EntityEnvironmentHealthCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/environment-health" title="Environment health">
      <EntityEnvironmentHealthContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const home = (
  <Grid container style={{ padding: 24 }}>
    <Grid item xs={12} md={8}>
      <HomePageMyEnvironments />
    </Grid>
  </Grid>
);

const app = createDevApp()
  .registerPlugin(environmentHealthPlugin, catalogPlugin)
  .registerApi(
    createApiFactory({
      api: environmentHealthApiRef,
      deps: {},
      factory: () => new DevEnvironmentHealthApi(),
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => devCatalogApi,
    }),
  )
  .registerApi(
    createApiFactory({
      api: fetchApiRef,
      deps: {},
      factory: () => devFetchApi,
    }),
  )
  .addPage({
    path: '/environment-health',
    title: 'Environment health',
    element: <EnvironmentHealthPage />,
  })
  .addPage({ path: '/home', title: 'Home', element: home })
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  });

const page = '/catalog/default';
const links: Record<string, string> = {
  'a system': `${page}/system/ec2-manager`,
  ...Object.fromEntries(
    entityNames.map(name => [
      name,
      `${page}/component/${name}/environment-health`,
    ]),
  ),
};
for (const [title, link] of Object.entries(links)) {
  app.addPage({
    path: `/go/${title.replace(' ', '-')}`,
    title,
    element: <a href={link}>{title}</a>,
  });
}

app.render();
