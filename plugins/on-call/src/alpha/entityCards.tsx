import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Who answers for an entity now. */
export const onCallEntityCard = EntityCardBlueprint.make({
  name: 'now',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'system', 'resource'] } },
    loader: () =>
      import('../components/OnCallCard').then(m => <m.OnCallCard />),
  },
});

/** When a User is on call. */
export const userShiftsEntityCard = EntityCardBlueprint.make({
  name: 'shifts',
  params: {
    type: 'content',
    filter: { kind: 'user' },
    loader: () =>
      import('../components/UserShiftsCard').then(m => <m.UserShiftsCard />),
  },
});

/** Who is on call for what a Group owns. */
export const groupOnCallEntityCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () =>
      import('../components/GroupOnCallCard').then(m => <m.GroupOnCallCard />),
  },
});
