import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { runbooksApiRef } from '../src/api';
import {
  EntityRunbooksCard,
  EntityRunbooksContent,
  RunbooksPage,
  runbooksPlugin,
} from '../src/plugin';
import { DevChecks } from './DevChecks';
import { DevRunbooksApi, entityNames } from './DevRunbooksApi';
import { devCatalogApi } from './devCatalogApi';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={6}>
          <EntityRunbooksCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/runbooks" title="Runbooks">
      <EntityRunbooksContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const app = createDevApp()
  .registerPlugin(runbooksPlugin, catalogPlugin)
  .registerApi(
    createApiFactory({
      api: runbooksApiRef,
      deps: {},
      factory: () => new DevRunbooksApi(),
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => devCatalogApi,
    }),
  )
  .addPage({ path: '/runbooks', title: 'Runbooks', element: <RunbooksPage /> })
  .addPage({ path: '/checks', title: 'Beside checks', element: <DevChecks /> })
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  });

const page = '/catalog/default/component';
const links: Record<string, string> = {
  ...Object.fromEntries(
    entityNames.map(name => [name, `${page}/${name}/runbooks`]),
  ),
  'a run': `${page}/ec2-manager-api/runbooks/runs/run-1`,
  'a run without network': `${page}/ec2-manager-api/runbooks/runs/offline`,
  'a run of an old version': `${page}/ec2-manager-api/runbooks/runs/outdated`,
  'a finished run': `${page}/ec2-manager-api/runbooks/runs/run-0`,
};
for (const [title, link] of Object.entries(links)) {
  app.addPage({
    path: `/go/${title.replace(/ /g, '-')}`,
    title,
    element: <a href={link}>{title}</a>,
  });
}

app.render();
