/** Names a notice: one for each person and shift. */
export interface AbsenceNoticeKey {
  /** Ref of the person. */
  person: string;
  scheduleId: string;
  /** Instant, ISO-8601 in UTC with milliseconds. */
  shiftStart: string;
}

/** Keeps who was told of which shift while they are away, so that nobody is twice. */
export interface AbsenceNoticeStore {
  /**
   * Takes a notice, unless it was sent, or another replica has it.
   *
   * @param options.now - instant
   * @param options.until - instant from which it may be taken again, unless it was sent
   * @returns whether it is this caller's to send.
   */
  claim(
    key: AbsenceNoticeKey,
    options: { now: string; until: string },
  ): Promise<boolean>;

  /** @param at - instant */
  markSent(key: AbsenceNoticeKey, at: string): Promise<void>;

  /**
   * Those that were sent.
   *
   * @param since - of shifts from this instant on
   */
  listSent(since: string): Promise<AbsenceNoticeKey[]>;

  /** Forgets notices of shifts before an instant. */
  removeBefore(at: string): Promise<void>;
}
