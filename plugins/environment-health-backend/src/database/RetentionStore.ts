/** Forgets what is kept no longer. */
export interface RetentionStore {
  /** Notes that entities left the catalog, or came back. */
  markGone(entityRefs: string[], at: string): Promise<void>;
  markBack(entityRefs: string[]): Promise<void>;

  /** Removes every fact of entities that have been gone since before an instant. */
  removeGone(before: string): Promise<number>;
}
