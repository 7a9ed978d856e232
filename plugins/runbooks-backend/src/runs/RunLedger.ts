import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';

/** What there is of an entity's runs. */
export interface RunOverview {
  /** Newest first; of very many of one runbook the newest. */
  open: RunSummary[];
  /** By runbook id: the newest that was finished. */
  lastFinished: Map<string, RunSummary>;
}

/** What the rest of the plugin asks of the runs. */
export interface RunLedger {
  /** By entity ref; of every entity that was asked for. */
  overview(entityRefs: string[]): Promise<Map<string, RunOverview>>;
  /** By id. */
  progressOf(runIds: string[]): Promise<Map<string, RunSummary['progress']>>;
  /** Newest first. */
  list(
    entityRef: string,
    query: { runbookId?: string; limit: number; before?: string },
  ): Promise<RunSummary[]>;
  /**
   * Runs of procedures that were finished, or are open, since an instant: by whom,
   * for which day.
   *
   * @param query.entityRefs - of every entity where absent
   */
  listOfProcedures(query: {
    entityRefs?: string[];
    since: string;
  }): Promise<RunSummary[]>;
}
