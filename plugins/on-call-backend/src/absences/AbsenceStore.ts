import type { Absences } from '../read/Absences';

/** A time for which somebody is away. */
export interface AwayTime {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive. */
  end: string;
}

/** A calendar that is this caller's to read. */
export interface ClaimedCalendar {
  /** Full ref of the User. */
  userRef: string;
  url: string;
}

/** Keeps calendars of absences, and what they told when they were read last. */
export interface AbsenceStore extends Absences {
  /**
   * Keeps a calendar in place of the one before, and forgets what that told.
   *
   * @param at - instant; it is due from then on
   */
  set(userRef: string, url: string, at: string): Promise<void>;

  /** Forgets a calendar and what it told; once more changes nothing. */
  remove(userRef: string): Promise<void>;

  /**
   * Takes calendars that are due, and that no other replica has.
   *
   * @param options.now - instant
   * @param options.until - instant from which they may be taken again, unless they were read
   * @param options.most - how many at most
   */
  claim(options: {
    now: string;
    until: string;
    most: number;
  }): Promise<ClaimedCalendar[]>;

  /** Keeps what a calendar told, unless another one was named meanwhile. */
  keep(
    calendar: ClaimedCalendar,
    outcome: { times: AwayTime[]; observedAt: string; dueAt: string },
  ): Promise<void>;

  /** Says why a calendar could not be read; what was known of it stays. */
  fail(
    calendar: ClaimedCalendar,
    outcome: { error: string; dueAt: string },
  ): Promise<void>;
}
