import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import { RunbookLinks, runbookLinksApiRef, runbooksApiRef } from '../api';

export const runbooksApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbooksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbooksClient(deps),
    }),
});

export const runbookLinksApi = ApiBlueprint.make({
  name: 'links',
  params: defineParams =>
    defineParams({
      api: runbookLinksApiRef,
      deps: { runbooksApi: runbooksApiRef },
      factory: deps => new RunbookLinks(deps),
    }),
});
