/** A time for which somebody is away. */
export interface AwayTime {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive; after the start. */
  end: string;
}

/** A calendar that a replica took to read it. */
export interface ClaimedCalendar {
  /** Full ref of the User. */
  userRef: string;
  /** A secret: whoever knows it may often read the calendar. */
  url: string;
  /** Of this taking alone. */
  claim: string;
}

/** Keeps calendars of absences, and when their people are away. */
export interface AbsenceStore {
  /**
   * Keeps a calendar in place of the one before, of which everything is forgotten; the same
   * one is read again at once, and what is known of it stays.
   *
   * @param now - instant
   * @throws an error that does not repeat the URL.
   */
  set(userRef: string, url: string, now: string): Promise<void>;

  /** Forgets a user's calendar and absences; once more changes nothing. */
  remove(userRef: string): Promise<void>;

  /**
   * Takes calendars that are due, the longest due first; what one caller takes, no other does.
   *
   * @param options.now - instant
   * @param options.until - instant from which they may be taken again, unless they were read
   */
  claim(options: {
    now: string;
    until: string;
    most: number;
  }): Promise<ClaimedCalendar[]>;

  /**
   * Keeps what was read in place of what was known; nothing where the calendar was changed, removed or
   * taken by another one meanwhile.
   *
   * @param reading.times - that do not overlap
   */
  keep(
    calendar: ClaimedCalendar,
    reading: { times: AwayTime[]; observedAt: string; dueAt: string },
  ): Promise<void>;

  /**
   * Keeps why it was not read, besides what was known; nothing where the calendar was changed, removed or
   * taken by another one meanwhile.
   */
  fail(
    calendar: ClaimedCalendar,
    failure: { error: string; dueAt: string },
  ): Promise<void>;
}
