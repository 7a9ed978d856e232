import {
  freshnessOf,
  type ProcedureStanding,
  type RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunOverview } from '../runs/RunLedger';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

/** What is known of an entity's runbooks besides their text. */
export interface RunbookUse extends RunOverview {
  /** By runbook id. */
  standings: Map<string, ProcedureStanding>;
}

/** What was found out when its freshness was judged last. */
interface Judged {
  /** Day by which the code beside it had changed a lot since its review. */
  codeChangedOn?: string;
}

/** A runbook as lists show it. */
export function summarizeRunbook(
  {
    id,
    entityRef,
    runbook,
    steps,
    source,
    codeChangedOn,
  }: ShelvedSummary & Judged,
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
    steps,
    freshness: freshnessOf({
      meta,
      lastFinished: lastRun,
      codeChangedAt: codeChangedOn,
      now,
    }),
    source,
    ...(lastRun && { lastRun }),
    openRuns: use.open.filter(run => run.runbookId === id),
    ...(procedure && { procedure }),
  };
}
