import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import { entityContentRouteRef } from '../routes';

/**
 * The Environment health tab. What is attached to its input `checkActions` stands beside every
 * check and learns of it by `useCheckAtHand` of environments-react.
 */
export const environmentHealthEntityContent =
  EntityContentBlueprint.makeWithOverrides({
    inputs: {
      checkActions: createExtensionInput([coreExtensionData.reactElement]),
    },
    factory(originalFactory, { inputs }) {
      const actions = inputs.checkActions.map(action => (
        <Fragment key={action.node.spec.id}>
          {action.get(coreExtensionData.reactElement)}
        </Fragment>
      ));
      return originalFactory({
        path: '/environment-health',
        title: 'Environment health',
        group: 'observability',
        routeRef: entityContentRouteRef,
        filter: { kind: { $in: ['component', 'system', 'resource'] } },
        loader: () =>
          import('../components/HealthTab').then(m => (
            <m.HealthTab checkActions={actions} />
          )),
      });
    },
  });
