import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What of an entity's runbooks wants somebody's eyes. */
export const runbooksEntityCard = EntityCardBlueprint.make({
  name: 'attention',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'system', 'resource'] } },
    loader: () =>
      import('../components/RunbooksCard').then(m => <m.RunbooksCard />),
  },
});
