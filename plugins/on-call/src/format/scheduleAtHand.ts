import type { ScheduleSummary } from '@callboard/backstage-plugin-on-call-common';

/** As much of a schedule as changing it takes. */
export interface ScheduleAtHand {
  id: string;
  title: string;
  timeZone: string;
  /** When the shift that runs now ends. */
  until?: string;
}

/** What of a schedule's summary changing it takes. */
export const scheduleAtHand = (schedule: ScheduleSummary): ScheduleAtHand => ({
  id: schedule.id,
  title: schedule.title,
  timeZone: schedule.timeZone,
  until: schedule.standing.until,
});
