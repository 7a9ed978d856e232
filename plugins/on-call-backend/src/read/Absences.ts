import type {
  Absence,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';

/** Knows when people are away, from calendars that were read before. */
export interface Absences {
  /** Those that touch the window. */
  between(people: string[], window: TimeWindow): Promise<Absence[]>;

  /** {@link Absences.between}, of everybody. */
  within(window: TimeWindow): Promise<Absence[]>;

  /** The calendar that a user keeps; its address is not told. */
  calendarOf(
    userRef: string,
  ): Promise<{ host: string; observedAt?: string; error?: string } | undefined>;
}

/** Where nobody is ever away. */
export const noAbsences: Absences = {
  between: async () => [],
  within: async () => [],
  calendarOf: async () => undefined,
};
