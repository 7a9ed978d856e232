import type { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from './ShelvedRunbook';
import type { ShelvedSummary } from './ShelvedSummary';

/** What the rest of the plugin asks of the runbooks that were found. */
export interface RunbookShelf {
  /** By title. */
  list(entityRef: string): Promise<ShelvedSummary[]>;
  get(
    entityRef: string,
    runbookId: string,
  ): Promise<ShelvedRunbook | undefined>;
  /** A version that was shown once, for as long as a run needs it. */
  version(contentHash: string, slug: string): Promise<Runbook | undefined>;
  /** Every procedure of every entity. */
  listProcedures(): Promise<ShelvedSummary[]>;
}
