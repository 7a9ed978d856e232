import type { Reference } from '../api/reference';
import type { OnCallEntry } from '../mapping/toFixedShifts';

/** A schedule as it was read, of either version. */
export interface ScheduleReading {
  id: string;
  title: string;
  timeZone?: string;
  url?: string;
  /** People by their ids at PagerDuty. */
  entries: OnCallEntry[];
  /** Everybody in it. */
  users: Reference[];
}

export interface TimeWindow {
  /** ISO-8601 UTC. */
  from: string;
  /** ISO-8601 UTC, exclusive. */
  to: string;
}
