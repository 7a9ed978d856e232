import { NotAllowedError } from '@backstage/errors';
import type { RunbookPortfolioPage } from '@callboard/backstage-plugin-runbooks-common';

/** Situations of the page over all runbooks by the text that is searched for. */
export const pageSituations: Record<
  string,
  () => Promise<RunbookPortfolioPage>
> = {
  none: async () => ({ items: [], totalItems: 0 }),
  'not for you': async () => {
    throw new NotAllowedError();
  },
  broken: async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
  },
  slow: () => new Promise(() => {}),
};
