import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';

/** What the rest of the plugin asks of the runs. */
export interface RunLedger {
  /** Open ones, and of each runbook the newest that was finished. */
  overview(entityRef: string): Promise<{
    open: RunSummary[];
    /** By runbook id. */
    lastFinished: Map<string, RunSummary>;
  }>;
  /** Newest first. */
  list(
    entityRef: string,
    query: { runbookId?: string; limit: number; before?: string },
  ): Promise<RunSummary[]>;
  /** Runs of procedures that were finished, or are open, since an instant: by whom, for which day. */
  listOfProcedures(query: {
    entityRef?: string;
    since: string;
  }): Promise<RunSummary[]>;
}
