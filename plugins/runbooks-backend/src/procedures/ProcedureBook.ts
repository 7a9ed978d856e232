import type { ProcedureStanding } from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

/** What the rest of the plugin asks of procedures. */
export interface ProcedureBook {
  /** By entity ref, then by runbook id; only of those that have a schedule. */
  standings(
    runbooks: ShelvedSummary[],
  ): Promise<Map<string, Map<string, ProcedureStanding>>>;
}
