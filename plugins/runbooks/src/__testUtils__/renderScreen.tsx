import type { Entity } from '@backstage/catalog-model';
import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import {
  renderScreen as render,
  type RenderedScreen,
} from '@callboard/backstage-plugin-environments-react/testUtils';
import type { ReactElement } from 'react';
import { RunbookLinks, runbookLinksApiRef, runbooksApiRef } from '../api';
import { entity, FixtureRunbooksApi } from '../fixtures';
import { entityContentRouteRef, rootRouteRef } from '../routes';

/** Renders part of the plugin as it stands in an app, on the fixtures; the tab is at `/`. */
export function renderScreen(
  element: ReactElement,
  options: {
    /** Methods that take the place of the fixtures'. */
    api?: Partial<RunbooksApi>;
    at?: string;
    ownershipEntityRefs?: string[];
    entity?: Entity;
    /** Whether the app has the page over all runbooks; it has where absent. */
    page?: boolean;
  } = {},
): RenderedScreen {
  const { api, page = true, ...rest } = options;
  const client = Object.assign(new FixtureRunbooksApi(() => new Date()), api);
  return render(element, {
    entity,
    ...rest,
    pages: {
      '/': entityContentRouteRef,
      ...(page ? { '/runbooks': rootRouteRef } : {}),
    },
    apis: [
      [runbooksApiRef, client],
      [runbookLinksApiRef, new RunbookLinks({ runbooksApi: client })],
    ],
  });
}
