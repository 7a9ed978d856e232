import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';

type StepStatus = DeploymentStatus | 'skipped';

const RUNNING = new Map<string, StepStatus>([
  ['queued', 'queued'],
  ['requested', 'queued'],
  ['pending', 'queued'],
  ['waiting', 'waiting'],
  ['in_progress', 'in_progress'],
]);

const CONCLUDED = new Map<string, StepStatus>([
  ['success', 'success'],
  ['failure', 'failure'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  // GitHub itself fails the run for these; the name says which it was.
  ['timed_out', 'failure'],
  ['startup_failure', 'failure'],
  ['action_required', 'waiting'],
]);

const OWN_WORD_SAYS_MORE = new Set([
  'timed_out',
  'startup_failure',
  'action_required',
]);

/** Maps the status and conclusion that a workflow run, job or step carries. */
export function workflowStatus(item: {
  status?: string | null;
  conclusion?: string | null;
}): { status: StepStatus; statusName?: string } {
  const word = item.conclusion ?? item.status ?? 'queued';
  const status = (item.conclusion ? CONCLUDED : RUNNING).get(word);
  if (!status) {
    return { status: 'unmapped', statusName: word };
  }
  return OWN_WORD_SAYS_MORE.has(word)
    ? { status, statusName: word }
    : { status };
}
