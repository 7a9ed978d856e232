import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PageDetails,
  PageRequest,
  PageSummary,
} from '@callboard/backstage-plugin-on-call-common';

/** On whose behalf something is asked. */
export interface PageOptions {
  credentials: BackstageCredentials;
  /** What the answer says of the caller's rights; nothing is allowed where absent. */
  may?: PageDetails['may'];
}

/** As {@link PageOptions}, for what somebody answers for by name. */
export interface PageCallerOptions extends PageOptions {
  /** Full ref of a User, or of a service. */
  caller: string;
}

/** What can be asked about pages. */
export interface PageService {
  /**
   * Keeps a page, so that somebody is told whatever happens from now on.
   *
   * @throws `NotFoundError` where nobody is on call for the entity.
   * @throws `InputError` for a policy or severity that it has not got.
   * @throws `ConflictError` when the request's id belongs to another page.
   * @throws `TooManyPagesError` when the caller pages about the entity too often.
   */
  page(
    entityRef: string,
    request: PageRequest,
    options: PageCallerOptions,
  ): Promise<PageDetails>;

  /**
   * Newest first.
   *
   * @throws `InputError` for a cursor that no page of the list gave.
   */
  getPages(
    entityRef: string,
    query: { limit?: number; cursor?: string },
    options: PageOptions,
  ): Promise<{ items: PageSummary[]; nextCursor?: string }>;

  /** @throws `NotFoundError` when there is no such page for the caller. */
  getPage(pageId: string, options: PageCallerOptions): Promise<PageDetails>;

  /**
   * Says that the caller is on it; once more, or after somebody else, changes nothing.
   *
   * @throws `NotFoundError` when there is no such page for the caller.
   */
  acknowledge(pageId: string, options: PageCallerOptions): Promise<PageDetails>;

  /**
   * Says that it is over; once more changes nothing.
   *
   * @throws `NotFoundError` when there is no such page for the caller.
   */
  resolve(pageId: string, options: PageCallerOptions): Promise<PageDetails>;
}
