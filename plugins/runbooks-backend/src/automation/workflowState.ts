import type { AutomationState } from '@callboard/backstage-plugin-runbooks-common';

type Told = { state: AutomationState; text: string };

const RUNNING = new Map<string, Told>([
  ['requested', { state: 'queued', text: 'GitHub has queued it.' }],
  ['queued', { state: 'queued', text: 'GitHub has queued it.' }],
  [
    'pending',
    { state: 'queued', text: 'It waits for another run of the workflow.' },
  ],
  ['waiting', { state: 'queued', text: 'It waits for an approval on GitHub.' }],
  ['in_progress', { state: 'in_progress', text: 'It runs on GitHub.' }],
]);

const CONCLUDED = new Map<string, Told>([
  ['success', { state: 'success', text: 'It succeeded.' }],
  [
    'failure',
    { state: 'failure', text: 'It failed; its log on GitHub says why.' },
  ],
  ['timed_out', { state: 'failure', text: 'It ran out of time.' }],
  [
    'startup_failure',
    {
      state: 'failure',
      text: 'GitHub could not begin it; check the workflow file.',
    },
  ],
  ['cancelled', { state: 'cancelled', text: 'It was cancelled on GitHub.' }],
  [
    'action_required',
    { state: 'queued', text: 'It waits for an approval on GitHub.' },
  ],
]);

/** Says of a workflow run how it stands. What has no word of ours goes by GitHub's. */
export function workflowState(run: {
  status?: string;
  conclusion?: string;
}): Told {
  if (run.conclusion) {
    return (
      CONCLUDED.get(run.conclusion) ?? {
        state: 'unknown',
        text: `It ended on GitHub as ${run.conclusion}.`,
      }
    );
  }
  const status = run.status ?? 'queued';
  return (
    RUNNING.get(status) ?? {
      state: 'queued',
      text: `GitHub says of it: ${status}.`,
    }
  );
}
