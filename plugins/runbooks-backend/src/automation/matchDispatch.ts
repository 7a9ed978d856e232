import type { AutomationRecord } from './AutomationRecord';
import { CLOCK_SKEW_MS, CREATED_WITHIN_MS, later } from './followSchedule';
import type { WorkflowRun } from './WorkflowHost';

/**
 * Which workflow run an automation became, where GitHub did not say.
 *
 * @remarks
 * Rather none than somebody else's. It has to be of the same workflow and ref, created right
 * after it was asked for, and asked for by our own credentials. If two runs could be it, or a
 * run could be of two automations, nobody can tell.
 *
 * @param runs - by our own credentials, without those that belong to an automation
 * @param unmatched - all automations of the repository that look for their run
 */
export function matchDispatch(
  record: AutomationRecord,
  runs: WorkflowRun[],
  unmatched: AutomationRecord[],
): WorkflowRun | undefined {
  const candidates = runs.filter(run => couldBe(record, run));
  const [run] = candidates;
  const rivals = unmatched.filter(
    other =>
      (other.runId !== record.runId || other.requestId !== record.requestId) &&
      run &&
      couldBe(other, run),
  );
  return candidates.length === 1 && rivals.length === 0 ? run : undefined;
}

function couldBe(
  { address, ref, requestedAt }: AutomationRecord,
  run: WorkflowRun,
): boolean {
  return (
    run.workflow === address.workflow &&
    run.event === 'workflow_dispatch' &&
    run.ref === ref.replace(/^refs\/(heads|tags)\//, '') &&
    run.createdAt >= searchFrom(requestedAt) &&
    run.createdAt <= later(requestedAt, CREATED_WITHIN_MS)
  );
}

/** The earliest that GitHub may say a workflow run was created. */
export function searchFrom(requestedAt: string): string {
  return later(requestedAt, -CLOCK_SKEW_MS);
}
