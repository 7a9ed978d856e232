import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveQuery,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  onCallPortfolioSignalChannel,
  type MyOnCall,
  type OnCallApi,
  type OnCallConcerns,
  type PersonShift,
  type SchedulePortfolioPage,
  type SchedulePortfolioQuery,
} from '@callboard/backstage-plugin-on-call-common';
import { onCallApiRef } from '../api';

/** Keeps an answer over many schedules current. Waits while the query is not known yet. */
function useOverview<TQuery, TAnswer>(
  name: string,
  query: TQuery | undefined,
  load: (
    api: OnCallApi,
    query: TQuery,
    options: { signal: AbortSignal },
  ) => Promise<TAnswer>,
): LiveResource<TAnswer> {
  const api = useApi(onCallApiRef);
  return useLiveQuery({
    subject: name,
    query,
    load: (asked, options) => load(api, asked, options),
    channel: onCallPortfolioSignalChannel,
    // Hand-offs come without a signal: nothing happens at them but time.
    intervalMs: 60_000,
  });
}

/** One page of all schedules; nobody first. */
export const useSchedules = (
  query: SchedulePortfolioQuery | undefined,
): LiveResource<SchedulePortfolioPage> =>
  useOverview('schedules', query, (api, asked, options) =>
    api.getSchedules(asked, options),
  );

/** Holes and conflicts of the next thirty days. */
export const useConcerns = (
  query: { owner?: string[] } | undefined,
): LiveResource<OnCallConcerns> =>
  useOverview('concerns', query, (api, asked, options) =>
    api.getConcerns(asked, options),
  );

/** What concerns the reader: shifts, swaps, conflicts, calendars. */
export const useMine = (): LiveResource<MyOnCall> =>
  useOverview('mine', 'me', (api, _, options) => api.getMine(options));

/** The coming shifts of a User. */
export const useShiftsOf = (
  userRef: string,
): LiveResource<{ shifts: PersonShift[] }> =>
  useOverview(userRef, userRef, (api, ref, options) =>
    api.getShiftsOf(ref, options),
  );
