import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import type { RunLedger } from '../runs/RunLedger';

/** A ledger that knows of the runs that were last finished, by runbook id, and of no other. */
export function ledgerOf(
  lastFinished: Map<string, RunSummary> = new Map(),
): RunLedger {
  return {
    overview: async entityRefs =>
      new Map(entityRefs.map(ref => [ref, { open: [], lastFinished }])),
    progressOf: async () => new Map(),
    list: async () => [],
    listOfProcedures: async () => [],
  };
}
