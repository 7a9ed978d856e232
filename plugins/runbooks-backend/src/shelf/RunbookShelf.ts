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
  /** Every procedure of every entity. */
  listProcedures(): Promise<ShelvedSummary[]>;
}
