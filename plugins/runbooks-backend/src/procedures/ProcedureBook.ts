import type { ProcedureStanding } from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** What the rest of the plugin asks of procedures. */
export interface ProcedureBook {
  /** By runbook id; only of those that have a schedule. */
  standings(
    entityRef: string,
    runbooks: ShelvedRunbook[],
  ): Promise<Map<string, ProcedureStanding>>;
}
