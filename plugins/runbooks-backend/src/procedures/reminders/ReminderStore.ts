/** Names a reminder: one for each occurrence, and each thing there is to say of it. */
export interface ReminderKey {
  entityRef: string;
  runbookId: string;
  /** Of the occurrence, `YYYY-MM-DD`. */
  day: string;
  kind: 'due' | 'overdue';
}

/** Keeps of what people were reminded, so that nobody is twice. */
export interface ReminderStore {
  /**
   * Takes a reminder, unless it was sent, or another replica has it.
   *
   * @param options.now - instant
   * @param options.until - instant from which it may be taken again, unless it was sent
   * @returns whether it is this caller's to send.
   */
  claim(
    key: ReminderKey,
    options: { now: string; until: string },
  ): Promise<boolean>;

  /** @param at - instant */
  markSent(key: ReminderKey, at: string): Promise<void>;

  /**
   * Those that were sent.
   *
   * @param since - day of the earliest occurrence, `YYYY-MM-DD`
   */
  listSent(since: string): Promise<ReminderKey[]>;

  /**
   * @param day - `YYYY-MM-DD`
   * @returns how many there were.
   */
  removeBefore(day: string): Promise<number>;
}
