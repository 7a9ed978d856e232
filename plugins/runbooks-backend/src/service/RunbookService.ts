import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunbookGaps,
  RunbookPortfolioPage,
  RunbookPortfolioQuery,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';

/** On whose behalf something is asked. */
export interface RunbookOptions {
  credentials: BackstageCredentials;
  /** What the answer says of the caller's rights; nothing is allowed where absent. */
  may?: RunbookRights;
}

/** Which entities the caller may read; every one where absent. */
export interface RunbookListOptions extends RunbookOptions {
  readable?: ReadableEntities;
}

/** What can be asked about runbooks. */
export interface RunbookService {
  /** @throws `NotFoundError` when there is no such entity for the caller. */
  getRunbooks(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<EntityRunbooks>;

  /** @throws `NotFoundError` when there is no such entity or runbook for the caller. */
  getRunbook(
    entityRef: string,
    runbookId: string,
    options: RunbookOptions,
  ): Promise<RunbookDetails>;

  /**
   * Has the repositories of an entity's runbooks read in the background.
   *
   * @returns when the request was accepted: earlier than now, where one was
   * accepted so recently that it has to do.
   * @throws `NotFoundError` when nothing is read for the entity.
   */
  refresh(
    entityRef: string,
    options: RunbookOptions,
  ): Promise<{ acceptedAt: string }>;

  /** @throws `InputError` for a cursor that no page gave. */
  getPortfolio(
    query: RunbookPortfolioQuery,
    options: RunbookListOptions,
  ): Promise<RunbookPortfolioPage>;

  getGaps(
    query: { owner?: string[] },
    options: RunbookListOptions,
  ): Promise<RunbookGaps>;
}
