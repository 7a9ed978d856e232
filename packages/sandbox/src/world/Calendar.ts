import { DateTime } from 'luxon';
import type { Instant } from './model';

const ZONE = 'America/Los_Angeles';
const FRIDAY = 5;

/** Finds instants of the past by their wall-clock time in Los Angeles. */
export class Calendar {
  readonly #start: DateTime;

  constructor(start: Instant) {
    this.#start = DateTime.fromMillis(start, { zone: ZONE });
  }

  /** `time` is `HH:mm`. */
  daysAgo(days: number, time: string): Instant {
    return this.#at(this.#start.minus({ days }), time);
  }

  /** Hours before the start, whatever the time of day. */
  hoursAgo(hours: number): Instant {
    return this.#start.minus({ hours }).toMillis();
  }

  /** How many days ago the newest Friday was that is at least three days back, plus whole weeks before it. */
  fridayDaysAgo(weeksBefore: number): number {
    const sinceFriday = (this.#start.weekday - FRIDAY + 7) % 7;
    const newest = sinceFriday >= 3 ? sinceFriday : sinceFriday + 7;
    return newest + weeksBefore * 7;
  }

  isWeekend(days: number): boolean {
    return this.#start.minus({ days }).weekday > FRIDAY;
  }

  #at(day: DateTime, time: string): Instant {
    const [hour, minute] = time.split(':').map(Number);
    return day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis();
  }
}
