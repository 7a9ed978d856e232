import type {
  PageEvent,
  PageSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type { DueTask } from './PageTask';
import type { PageChange, PageDestination, StoredPage } from './StoredPage';

/** Which pages of an entity to list. */
export interface PageListing {
  limit: number;
  /** The page after which the list goes on: the place of one that was listed. */
  after?: { createdAt: string; id: string };
}

/** A page that a provider took. */
export interface HandedPage extends Omit<PageDestination, 'handedAt'> {
  id: string;
}

/** How often one may page about an entity. */
export interface PageLimit {
  /** Pages that were made after this instant count. */
  since: string;
  /**
   * Told how many there are, those of other replicas included.
   *
   * @throws an error where that is enough.
   */
  assert: (made: number) => void;
}

/**
 * Keeps pages, and what is to be done about them. What is written is there for good
 * once the promise resolves. Instants are ISO-8601 in UTC with milliseconds.
 */
export interface PageStore {
  /**
   * Keeps a new page with its first tasks, unless the request that asks for it has led to one before.
   * Pages of one caller about one entity are made one after the other over all replicas.
   *
   * @param page.limit - what to count before; all pages are kept where absent
   * @returns the page that was made first by this request, which may be another one's.
   * @throws what the limit throws: then nothing is kept.
   */
  create(page: {
    requestId: string;
    destination?: PageDestination;
    event: Extract<PageEvent, { kind: 'paged' }>;
    tasks: DueTask[];
    limit?: PageLimit;
  }): Promise<{ stored: StoredPage; created: boolean }>;

  read(id: string): Promise<StoredPage | undefined>;

  readByRequest(requestId: string): Promise<StoredPage | undefined>;

  /**
   * Adds to a page. Who else adds to it meanwhile waits, on whatever replica.
   *
   * @param decide - told the page as it stands now; undefined adds nothing
   * @returns the page with what was added, and whether anything was.
   * @throws `NotFoundError` when there is no such page.
   */
  change(
    id: string,
    decide: (stored: StoredPage) => PageChange | undefined,
  ): Promise<{ stored: StoredPage; changed: boolean }>;

  /** Newest first. */
  list(entityRef: string, listing: PageListing): Promise<PageSummary[]>;

  /**
   * Pages about some entities that were made since an instant and that are not resolved, newest first.
   */
  listOpen(entityRefs: string[], since: string): Promise<PageSummary[]>;

  /** Pages that a provider took since an instant and that are not resolved, oldest first. */
  listHanded(since: string): Promise<HandedPage[]>;

  /**
   * Removes pages with their events and tasks, those that were made first first: resolved or exhausted
   * ones about which nothing is to be done, and nothing has happened since an instant.
   *
   * @param options.limit - most that are removed at once
   * @returns how many were removed; fewer than there are where somebody answers them meanwhile.
   */
  removeClosed(options: { before: string; limit: number }): Promise<number>;

  /** Removes what keeps pages of one caller apart, of those who have not paged since an instant. */
  removeLocks(before: string): Promise<void>;
}
