import {
  freshnessOf,
  type ProcedureStanding,
  type RunbookSummary,
  type RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

/** A runbook as lists show it. */
export function summarizeRunbook(
  facts: {
    shelved: ShelvedSummary;
    /** Newest first. */
    openRuns: RunSummary[];
    /** The newest that was finished. */
    lastRun?: RunSummary;
    /** Of a procedure. */
    standing?: ProcedureStanding;
  },
  now: Date,
): RunbookSummary {
  const { shelved, openRuns, lastRun, standing } = facts;
  const { runbook } = shelved;
  const { meta } = runbook;
  return {
    id: shelved.id,
    entityRef: shelved.entityRef,
    slug: runbook.slug,
    title: runbook.title,
    kind: runbook.kind,
    ...(meta.severity !== undefined && { severity: meta.severity }),
    ...(meta.owner !== undefined && { owner: meta.owner }),
    steps: shelved.steps,
    freshness: freshnessOf({
      meta,
      lastFinished: lastRun,
      codeChangedAt: shelved.codeChangedOn,
      now,
    }),
    source: shelved.source,
    ...(lastRun && { lastRun }),
    openRuns,
    ...(standing && { procedure: standing }),
  };
}
