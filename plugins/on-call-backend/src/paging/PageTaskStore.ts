import type { ClaimedTask } from './PageTask';
import type { PageChange, StoredPage } from './StoredPage';

/** Hands out what is to be done about pages: each thing to one caller at a time, on whatever replica. */
export interface PageTaskStore {
  /**
   * Claims tasks that are due and that nobody else is at.
   *
   * @param options.until - instant at which the claims run out
   * @param options.pageId - only of this page
   */
  claimDue(options: {
    now: string;
    until: string;
    limit: number;
    pageId?: string;
  }): Promise<ClaimedTask[]>;

  /** @returns false where somebody else has it by now. */
  renew(task: ClaimedTask, until: string): Promise<boolean>;

  /**
   * Marks a task as done, and writes down what came of it, at once.
   *
   * @returns as `change` of a page store; undefined, and nothing is written, where somebody else has it by now.
   */
  finish(
    task: ClaimedTask,
    decide?: (stored: StoredPage) => PageChange | undefined,
  ): Promise<{ stored: StoredPage; changed: boolean } | undefined>;

  /** Gives a task back, to be done later. */
  postpone(task: ClaimedTask, dueAt: string): Promise<void>;
}
