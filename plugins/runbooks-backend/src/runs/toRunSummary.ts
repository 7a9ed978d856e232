import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import type { RunRecord } from './RunRecord';

/** What goes over the wire of a run in a list. */
export function toRunSummary(run: RunRecord): RunSummary {
  return {
    id: run.id,
    entityRef: run.entityRef,
    runbookId: run.runbookId,
    runbookTitle: run.runbookTitle,
    environment: run.environment,
    reason: run.reason,
    startedAt: run.startedAt,
    startedBy: run.startedBy,
    finished: run.finished,
    progress: run.progress,
  };
}
