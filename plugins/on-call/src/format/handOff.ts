import type { ScheduleOnTab } from './answers';

/** When somebody takes over, of which schedule, and who. */
export interface HandOff {
  at: string;
  schedule: ScheduleOnTab;
  /** Empty for nobody. */
  people: string[];
}

/** The first hand-off of several schedules; absent where none has one. */
export function nextHandOff(schedules: ScheduleOnTab[]): HandOff | undefined {
  return schedules
    .flatMap(schedule => {
      const { until, next } = schedule.standing;
      return until && next ? [{ at: until, schedule, people: next }] : [];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
}
