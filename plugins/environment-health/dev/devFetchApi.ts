import type { FetchApi } from '@backstage/core-plugin-api';
import { deploymentsFixture } from '../src/fixtures';

/** Answers as the deployments backend would, and leaves the rest to the network. */
export const devFetchApi: FetchApi = {
  fetch: async (input, init) =>
    String(input).includes('/api/deployments/')
      ? new Response(JSON.stringify(deploymentsFixture(new Date())), {
          headers: { 'content-type': 'application/json' },
        })
      : fetch(input, init),
};
