import type { AutomationNews, AutomationRecord } from './AutomationRecord';
import { nextLook } from './followSchedule';
import type { DispatchOutcome, WorkflowRun } from './WorkflowHost';
import { workflowState } from './workflowState';

const RANK = ['dispatching', 'unknown', 'queued', 'in_progress'];

/** What the answer to a dispatch makes of an automation. */
export function newsOfDispatch(
  record: AutomationRecord,
  outcome: DispatchOutcome,
  { page, now }: { page: string; now: string },
): AutomationNews {
  const soon = nextLook(record.requestedAt, now);
  switch (outcome.kind) {
    case 'started':
      return {
        state: 'queued',
        text: 'GitHub has queued it.',
        url: outcome.url,
        workflowRunId: outcome.workflowRunId,
        dueAt: soon,
      };
    case 'accepted':
      return {
        state: 'queued',
        text: 'GitHub has taken it, and its run is looked for.',
        url: page,
        dueAt: soon,
      };
    case 'refused':
      return {
        state: 'failure',
        text: `It was not started: ${outcome.text}.`,
        url: page,
        dueAt: undefined,
      };
    default:
      return {
        state: 'unknown',
        text: `${outcome.text}. Whether it was started is not known: look at the workflow on GitHub before you start it again.`,
        url: page,
        dueAt: soon,
      };
  }
}

/**
 * What a workflow run makes of an automation.
 *
 * @remarks News may come late and out of order: GitHub's own time of the change decides, and
 * within the same second the state that is further on. What has ended stays so.
 *
 * @returns undefined where it says nothing new.
 */
export function newsOfRun(
  record: AutomationRecord,
  run: WorkflowRun,
  now: string,
): AutomationNews | undefined {
  if (record.dueAt === undefined) {
    return undefined;
  }
  const { state, text } = workflowState(run);
  const ended = Boolean(run.conclusion) && run.conclusion !== 'action_required';
  if (!ended && record.upstreamAt !== undefined) {
    const backwards = RANK.indexOf(state) < RANK.indexOf(record.state);
    if (
      run.updatedAt < record.upstreamAt ||
      (run.updatedAt === record.upstreamAt && backwards)
    ) {
      return undefined;
    }
  }
  return {
    state,
    text,
    url: run.url,
    workflowRunId: run.id,
    upstreamAt: run.updatedAt,
    dueAt: ended ? undefined : nextLook(record.requestedAt, now),
  };
}
