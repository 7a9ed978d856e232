import type { DeploymentsApi } from '@callboard/backstage-plugin-deployments-common';
import {
  renderScreen as render,
  type RenderedScreen,
} from '@callboard/backstage-plugin-environments-react/testUtils';
import type { ReactElement } from 'react';
import { deploymentsApiRef } from '../api';
import { entity, FixtureDeploymentsApi } from '../fixtures';

/** Renders part of the plugin as it stands in an app, on the fixtures. */
export function renderScreen(
  element: ReactElement,
  options: {
    api?: Partial<DeploymentsApi>;
    at?: string;
    ownershipEntityRefs?: string[];
  } = {},
): RenderedScreen {
  const { api, ...rest } = options;
  const client = Object.assign(
    new FixtureDeploymentsApi(() => new Date()),
    api,
  );
  return render(element, {
    ...rest,
    entity,
    apis: [[deploymentsApiRef, client]],
  });
}
