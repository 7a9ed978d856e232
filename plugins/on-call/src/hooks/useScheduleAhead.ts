import { useApi } from '@backstage/core-plugin-api';
import type { ScheduleDetails } from '@callboard/backstage-plugin-on-call-common';
import useAsync from 'react-use/esm/useAsync';
import { onCallApiRef } from '../api';

const DAYS = 90;
const DAY_MS = 86_400_000;

/** A schedule as it stands for three months, read once: who is in it, and whom a change would replace. */
export function useScheduleAhead(scheduleId: string): {
  value?: ScheduleDetails;
  error?: Error;
} {
  const api = useApi(onCallApiRef);
  return useAsync(() => {
    const now = Date.now();
    return api.getSchedule(scheduleId, {
      from: new Date(now).toISOString(),
      to: new Date(now + DAYS * DAY_MS).toISOString(),
    });
  }, [api, scheduleId]);
}
