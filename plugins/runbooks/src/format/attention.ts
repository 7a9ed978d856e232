import type {
  RunbookSummary,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';

/** What of an entity's runbooks wants somebody's eyes. */
export interface RunbooksAttention {
  /** Procedures that are due or overdue, the overdue first, the oldest before the others. */
  procedures: RunbookSummary[];
  /** Runbooks whose last finished run did not work, the latest first. */
  failed: (RunbookSummary & { lastRun: RunSummary })[];
  /** Runs that are under way, the newest first. */
  open: RunSummary[];
}

const isOverdue = ({ procedure }: RunbookSummary) =>
  procedure?.open?.state === 'overdue';

const dueAt = ({ procedure }: RunbookSummary) => procedure?.open?.dueAt ?? '';

const endOf = ({ lastRun }: { lastRun: RunSummary }) =>
  lastRun.finished?.at ?? '';

/** Picks from an entity's runbooks what wants somebody's eyes. */
export function attentionOf(runbooks: RunbookSummary[]): RunbooksAttention {
  return {
    procedures: runbooks
      .filter(({ procedure }) => procedure?.open)
      .sort(
        (a, b) =>
          Number(isOverdue(b)) - Number(isOverdue(a)) ||
          dueAt(a).localeCompare(dueAt(b)),
      ),
    failed: runbooks
      .flatMap(runbook =>
        runbook.lastRun?.finished?.outcome === 'did-not-work'
          ? [{ ...runbook, lastRun: runbook.lastRun }]
          : [],
      )
      .sort((a, b) => endOf(b).localeCompare(endOf(a))),
    open: runbooks
      .flatMap(({ openRuns }) => openRuns)
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt)),
  };
}
