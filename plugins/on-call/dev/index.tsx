import { createApiFactory } from '@backstage/core-plugin-api';
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
import { onCallApiRef } from '../src/api';
import {
  EntityGroupOnCallCard,
  EntityOnCallCard,
  EntityOnCallContent,
  EntityUserShiftsCard,
  HomePageMyNextShift,
  OnCallPage,
  onCallPlugin,
} from '../src/plugin';
import { DevOnCallApi, entityNames } from './DevOnCallApi';
import { devCatalogApi } from './devCatalogApi';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={6}>
          <EntitySwitch>
            <EntitySwitch.Case if={isKind('user')}>
              <EntityUserShiftsCard />
            </EntitySwitch.Case>
            <EntitySwitch.Case if={isKind('group')}>
              <EntityGroupOnCallCard />
            </EntitySwitch.Case>
            <EntitySwitch.Case>
              <EntityOnCallCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </Grid>
      </Grid>
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
  .addPage({ path: '/on-call', title: 'On-call', element: <OnCallPage /> })
  .addPage({ path: '/home', title: 'Home', element: <HomePageMyNextShift /> })
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  });

const links: Record<string, string> = {
  ...Object.fromEntries(
    entityNames.map(name => [
      name,
      `/catalog/default/component/${name}/on-call`,
    ]),
  ),
  'a-user': '/catalog/default/user/mona',
  'a-group': '/catalog/default/group/cloud-tools',
};
for (const [title, link] of Object.entries(links)) {
  app.addPage({
    path: `/go/${title}`,
    title,
    element: <a href={link}>{title}</a>,
  });
}

app.render();
