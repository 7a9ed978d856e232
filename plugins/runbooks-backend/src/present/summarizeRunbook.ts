import {
  countSteps,
  freshnessOf,
  type ProcedureStanding,
  type RunbookSummary,
  type RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** What is known of an entity's runbooks besides their text. */
export interface RunbookUse {
  open: RunSummary[];
  /** By runbook id. */
  lastFinished: Map<string, RunSummary>;
  /** By runbook id. */
  standings: Map<string, ProcedureStanding>;
}

/** A runbook as lists show it. */
export function summarizeRunbook(
  { id, entityRef, runbook, source }: ShelvedRunbook,
  use: RunbookUse,
  now: Date,
): RunbookSummary {
  const { meta } = runbook;
  const lastRun = use.lastFinished.get(id);
  const procedure = use.standings.get(id);
  return {
    id,
    entityRef,
    slug: runbook.slug,
    title: runbook.title,
    kind: runbook.kind,
    ...(meta.severity !== undefined && { severity: meta.severity }),
    ...(meta.owner !== undefined && { owner: meta.owner }),
    steps: countSteps(runbook),
    freshness: freshnessOf({ meta, lastFinished: lastRun, now }),
    source,
    ...(lastRun && { lastRun }),
    openRuns: use.open.filter(run => run.runbookId === id),
    ...(procedure && { procedure }),
  };
}
