import type { CatalogUser } from '../book/CatalogUser';

/** Keeps what the catalog says of Users. */
export interface UserStore {
  getMany(refs: string[]): Promise<Map<string, CatalogUser>>;

  /** Refs by mailbox in small letters, without mailboxes that several share. */
  listMailboxes(): Promise<Map<string, string>>;

  /**
   * Keeps users and notes that they were seen.
   *
   * @returns refs of those that are new or differ from what was kept.
   */
  put(users: CatalogUser[], seenAt: string): Promise<string[]>;

  /** @returns refs of those that were not seen since an instant, and are forgotten. */
  forgetUnseen(since: string): Promise<string[]>;
}
