import { NotFoundError } from '@backstage/errors';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';
import { presentPage } from '../present/presentPage';
import type { RunLedger } from '../runs/RunLedger';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import type { ViewReader } from '../views/ViewReader';

const RUNS_SHOWN = 20;

/** Reads the runbooks of one entity. */
export class RunbookReader {
  readonly #views: Pick<ViewReader, 'readEntity'>;
  readonly #shelf: Pick<RunbookShelf, 'get'>;
  readonly #ledger: Pick<RunLedger, 'list'>;

  constructor(options: {
    views: Pick<ViewReader, 'readEntity'>;
    shelf: Pick<RunbookShelf, 'get'>;
    ledger: Pick<RunLedger, 'list'>;
  }) {
    this.#views = options.views;
    this.#shelf = options.shelf;
    this.#ledger = options.ledger;
  }

  /** @returns undefined for an entity of which nothing is kept. */
  async readAll(
    entityRef: string,
    may: RunbookRights,
  ): Promise<EntityRunbooks | undefined> {
    const read = await this.#views.readEntity(entityRef);
    return read && presentPage(entityRef, read, may);
  }

  /**
   * @returns undefined for an entity of which nothing is kept.
   * @throws `NotFoundError` when the entity has no such runbook.
   */
  async readOne(
    entityRef: string,
    runbookId: string,
    may: RunbookRights,
  ): Promise<RunbookDetails | undefined> {
    const [read, found] = await Promise.all([
      this.#views.readEntity(entityRef),
      this.#shelf.get(entityRef, runbookId),
    ]);
    if (!read) {
      return undefined;
    }
    const summary = read.entity.runbooks.find(({ id }) => id === runbookId);
    if (!found || !summary) {
      throw new NotFoundError(`${entityRef} has no runbook ${runbookId}`);
    }
    // Most runbooks were never used.
    const isUsed = summary.lastRun || summary.openRuns.length;
    const runs = isUsed
      ? await this.#ledger.list(entityRef, { runbookId, limit: RUNS_SHOWN })
      : [];
    const { environments } = found.runbook.meta;
    return {
      ...summary,
      contentHash: found.contentHash,
      runbook: found.runbook,
      meta: found.runbook.meta,
      environments: read.entity.environments.filter(
        ({ name }) => !environments.length || environments.includes(name),
      ),
      firing: read.entity.firing.filter(check =>
        check.runbooks.some(({ id }) => id === runbookId),
      ),
      runs,
      diagnostics: found.diagnostics,
      observedAt: found.observedAt,
      may,
    };
  }
}
