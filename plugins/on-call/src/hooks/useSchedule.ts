import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  scheduleSignalChannel,
  type Fairness,
  type ScheduleDetails,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import { onCallApiRef } from '../api';

/** A schedule over a window, kept current. */
export function useSchedule(
  scheduleId: string,
  window: TimeWindow,
): LiveResource<ScheduleDetails> {
  const api = useApi(onCallApiRef);
  return useLiveResource({
    subject: scheduleId,
    query: JSON.stringify(window),
    load: signal => api.getSchedule(scheduleId, window, { signal }),
    channel: scheduleSignalChannel(scheduleId),
    intervalMs: 60_000,
  });
}

/** How the load of a schedule falls on its people over a window. */
export function useFairness(
  scheduleId: string,
  window: TimeWindow,
): LiveResource<Fairness> {
  const api = useApi(onCallApiRef);
  return useLiveResource({
    subject: scheduleId,
    query: JSON.stringify(window),
    load: signal => api.getFairness(scheduleId, window, { signal }),
    channel: scheduleSignalChannel(scheduleId),
  });
}
