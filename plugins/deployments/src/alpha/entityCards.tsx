import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const liveVersionsEntityCard = EntityCardBlueprint.make({
  name: 'live-versions',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'system', 'resource'] } },
    loader: () =>
      import('../components/LiveVersionsCard').then(m => (
        <m.LiveVersionsCard />
      )),
  },
});
