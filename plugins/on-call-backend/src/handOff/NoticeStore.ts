/** Names a notice of a hand-off: one for each person, before it and when it comes. */
export interface NoticeKey {
  scheduleId: string;
  /** Instant of the hand-off, ISO-8601 in UTC with milliseconds. */
  at: string;
  /** Ref of the person. */
  person: string;
  kind: 'soon' | 'now';
}

/** Keeps who was told of which hand-off, so that nobody is twice. */
export interface NoticeStore {
  /**
   * Takes a notice, unless it was sent, or another replica has it.
   *
   * @param options.now - instant
   * @param options.until - instant from which it may be taken again, unless it was sent
   * @returns whether it is this caller's to send.
   */
  claim(
    key: NoticeKey,
    options: { now: string; until: string },
  ): Promise<boolean>;

  /** @param at - instant */
  markSent(key: NoticeKey, at: string): Promise<void>;

  /**
   * Those that were sent.
   *
   * @param since - of hand-offs from this instant on
   */
  listSent(since: string): Promise<NoticeKey[]>;

  /**
   * Forgets notices of hand-offs before an instant.
   *
   * @returns how many there were.
   */
  removeBefore(at: string): Promise<number>;
}
