import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import { entityContentRouteRef } from '../routes';

/** The On-call tab. What is attached to its input `cards` stands below who is on call. */
export const onCallEntityContent = EntityContentBlueprint.makeWithOverrides({
  inputs: {
    cards: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory(originalFactory, { inputs }) {
    const cards = inputs.cards.map(card => (
      <Fragment key={card.node.spec.id}>
        {card.get(coreExtensionData.reactElement)}
      </Fragment>
    ));
    return originalFactory({
      path: '/on-call',
      title: 'On-call',
      group: 'operation',
      routeRef: entityContentRouteRef,
      filter: { kind: { $in: ['component', 'system', 'resource', 'group'] } },
      loader: () =>
        import('../components/OnCallTab').then(m => (
          <m.OnCallTab cards={cards} />
        )),
    });
  },
});
