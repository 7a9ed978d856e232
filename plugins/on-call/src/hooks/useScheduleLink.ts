import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** Where the page over all schedules is; nothing in an app that does without it. */
export function useOverviewPath(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    return undefined;
  }
}

/** Where a schedule's own page is; nothing in an app without the page over all schedules. */
export function useScheduleLink(): (scheduleId: string) => string | undefined {
  const path = useOverviewPath();
  return scheduleId =>
    path && `${path}/schedules/${encodeURIComponent(scheduleId)}`;
}
