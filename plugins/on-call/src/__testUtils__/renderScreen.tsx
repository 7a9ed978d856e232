import type { Entity } from '@backstage/catalog-model';
import {
  renderScreen as render,
  type RenderedScreen,
} from '@callboard/backstage-plugin-environments-react/testUtils';
import type { OnCallApi } from '@callboard/backstage-plugin-on-call-common';
import type { ReactElement } from 'react';
import { onCallApiRef } from '../api';
import { entity, FixtureOnCallApi, mona } from '../fixtures';
import { rootRouteRef } from '../routes';

/** Renders part of the plugin as it stands in an app, on the fixtures; Mona looks at it. */
export function renderScreen(
  element: ReactElement,
  options: {
    /** Methods that take the place of the fixtures'. */
    api?: Partial<OnCallApi>;
    at?: string;
    ownershipEntityRefs?: string[];
    entity?: Entity;
    now?: () => Date;
    /** Whether the app has the page over all schedules; it has where absent. */
    page?: boolean;
  } = {},
): RenderedScreen {
  const { api, page = true, now, ...rest } = options;
  const client = Object.assign(new FixtureOnCallApi(now), api);
  return render(element, {
    entity,
    userRef: mona,
    ...rest,
    pages: page ? { '/on-call': rootRouteRef } : {},
    apis: [[onCallApiRef, client]],
  });
}
