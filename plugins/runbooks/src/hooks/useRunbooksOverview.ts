import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveQuery,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  runbooksPortfolioSignalChannel,
  type ProcedureCalendar,
  type ProcedureQuery,
  type RunbookGaps,
  type RunbookPortfolioPage,
  type RunbookPortfolioQuery,
  type RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';

/** Keeps an answer over many entities current. Waits while the query is not known yet. */
function useOverview<TQuery, TAnswer>(
  name: string,
  query: TQuery | undefined,
  load: (
    api: RunbooksApi,
    query: TQuery,
    options: { signal: AbortSignal },
  ) => Promise<TAnswer>,
): LiveResource<TAnswer> {
  const api = useApi(runbooksApiRef);
  return useLiveQuery({
    subject: name,
    query,
    load: (asked, options) => load(api, asked, options),
    channel: runbooksPortfolioSignalChannel,
  });
}

/** One page of all runbooks. */
export const useRunbooksPortfolio = (
  query: RunbookPortfolioQuery | undefined,
): LiveResource<RunbookPortfolioPage> =>
  useOverview('portfolio', query, (api, asked, options) =>
    api.getPortfolio(asked, options),
  );

/** What is overdue, due and coming. */
export const useProcedures = (
  query: ProcedureQuery | undefined,
): LiveResource<ProcedureCalendar> =>
  useOverview('procedures', query, (api, asked, options) =>
    api.getProcedures(asked, options),
  );

/** What is missing or stale. */
export const useRunbookGaps = (
  query: { owner?: string[] } | undefined,
): LiveResource<RunbookGaps> =>
  useOverview('gaps', query, (api, asked, options) =>
    api.getGaps(asked, options),
  );
