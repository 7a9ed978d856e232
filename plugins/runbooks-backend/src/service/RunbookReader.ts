import { NotFoundError } from '@backstage/errors';
import type {
  EntityRunbooks,
  RunbookDetails,
  RunbookRights,
} from '@callboard/backstage-plugin-runbooks-common';
import { presentPage } from '../present/presentPage';
import type { RunLedger } from '../runs/RunLedger';
import type { ViewReader } from '../views/ViewReader';

const RUNS_SHOWN = 20;

/** Reads the runbooks of one entity. */
export class RunbookReader {
  readonly #views: Pick<ViewReader, 'readEntity' | 'readRunbook'>;
  readonly #ledger: Pick<RunLedger, 'list'>;

  constructor(options: {
    views: Pick<ViewReader, 'readEntity' | 'readRunbook'>;
    ledger: Pick<RunLedger, 'list'>;
  }) {
    this.#views = options.views;
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
    const read = await this.#views.readRunbook({ entityRef, runbookId });
    if (!read) {
      return undefined;
    }
    const { entity, runbook: found } = read;
    if (!found) {
      throw new NotFoundError(`${entityRef} has no runbook ${runbookId}`);
    }
    const { summary, contentHash, runbook, diagnostics, observedAt } = found;
    // Most runbooks were never used.
    const isUsed = summary.lastRun || summary.openRuns.length;
    const runs = isUsed
      ? await this.#ledger.list(entityRef, { runbookId, limit: RUNS_SHOWN })
      : [];
    const { environments } = runbook.meta;
    return {
      ...summary,
      contentHash,
      runbook,
      meta: runbook.meta,
      environments: entity.environments.filter(
        ({ name }) => !environments.length || environments.includes(name),
      ),
      firing: entity.firing.filter(check =>
        check.runbooks.some(({ id }) => id === runbookId),
      ),
      runs,
      diagnostics,
      observedAt,
      may,
    };
  }
}
