import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import type { ScheduleAtHand } from '../../format/scheduleAtHand';

/** One schedule on a timeline. */
export interface TimelineRow {
  schedule: ScheduleAtHand;
  /** What its source is called, for what that does not tell. */
  source: string;
  shifts: Shift[];
}

/** A shift that somebody looks at closely. */
export interface ChosenShift {
  row: TimelineRow;
  shift: Shift;
}
