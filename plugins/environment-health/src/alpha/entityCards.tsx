import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The health of each environment. */
export const environmentHealthEntityCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'resource'] } },
    loader: () =>
      import('../components/HealthCard').then(m => <m.HealthCard />),
  },
});

/** The health of the services behind an entity. */
export const servicesEntityCard = EntityCardBlueprint.make({
  name: 'services',
  params: {
    type: 'content',
    filter: { kind: { $in: ['system', 'domain', 'group'] } },
    loader: () =>
      import('../components/ServicesHealthCard').then(m => (
        <m.ServicesHealthCard />
      )),
  },
});
