import type { CalendarEvent } from './CalendarEvent';

/** What a calendar held when it was read last. */
export interface CalendarReading {
  events: CalendarEvent[];
  /** Of what of it is known. */
  window: { from: string; to: string };
  observedAt: string;
}

/** Keeps what calendars held, for when they cannot be read. */
export interface CalendarStore {
  /** @param usedAt - when it was asked for, by which those are forgotten that nobody asks for */
  get(url: string, usedAt: string): Promise<CalendarReading | undefined>;
  put(url: string, reading: CalendarReading): Promise<void>;
  forgetUnused(since: string): Promise<void>;
}
