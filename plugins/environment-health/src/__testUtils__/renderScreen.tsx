import { fetchApiRef } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { EnvironmentHealthApi } from '@callboard/backstage-plugin-environment-health-common';
import {
  renderScreen as render,
  type RenderedScreen,
} from '@callboard/backstage-plugin-environments-react/testUtils';
import type { ReactElement } from 'react';
import { environmentHealthApiRef } from '../api';
import {
  deploymentsFixture,
  entity,
  FixtureEnvironmentHealthApi,
} from '../fixtures';
import { rootRouteRef } from '../routes';

/** Renders part of the plugin as it stands in an app, on the fixtures. */
export function renderScreen(
  element: ReactElement,
  options: {
    api?: Partial<EnvironmentHealthApi>;
    at?: string;
    ownershipEntityRefs?: string[];
    entity?: Entity;
    /** Whether the app has the page; it has where absent. */
    page?: boolean;
    /** Status of the deployments backend's answer; 404 stands for an app without it. */
    deploymentsStatus?: number;
  } = {},
): RenderedScreen {
  const { api, page = true, deploymentsStatus = 200, ...rest } = options;
  const fetch = async () =>
    new Response(JSON.stringify(deploymentsFixture(new Date())), {
      status: deploymentsStatus,
      headers: { 'content-type': 'application/json' },
    });
  const client = Object.assign(
    new FixtureEnvironmentHealthApi(() => new Date()),
    api,
  );
  return render(element, {
    entity,
    ...rest,
    pages: page ? { '/environment-health': rootRouteRef } : {},
    apis: [
      [environmentHealthApiRef, client],
      [fetchApiRef, { fetch }],
    ],
  });
}
