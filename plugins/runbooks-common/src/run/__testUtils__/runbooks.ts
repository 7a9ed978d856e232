import type { RunDetails, RunEvent, Runbook, RunbookStep } from '../../types';
import { foldRun } from '../foldRun';
import { summarizeProgress } from '../summarizeProgress';

function step(id: string, steps: RunbookStep[] = []): RunbookStep {
  return { id, text: `Do \`${id}\``, code: [], steps };
}

/** A runbook of two sections with five steps: `a`, `b` with `b-1`, `c`, `d`. */
export const runbook: Runbook = {
  slug: 'website-down',
  title: 'Website down',
  kind: 'incident',
  meta: {
    alarms: [],
    checks: [],
    services: [],
    environments: [],
    contacts: [],
    automations: [],
    other: {},
  },
  sections: [
    {
      id: 'diagnosis',
      title: 'Diagnosis',
      role: 'diagnosis',
      blocks: [
        { kind: 'markdown', text: 'Look first.' },
        { kind: 'steps', ordered: false, steps: [step('a')] },
      ],
    },
    {
      id: 'resolution',
      title: 'Resolution',
      role: 'resolution',
      blocks: [
        {
          kind: 'steps',
          ordered: true,
          steps: [step('b', [step('b-1')]), step('c')],
        },
        { kind: 'steps', ordered: true, steps: [step('d')] },
      ],
    },
  ],
  variables: [],
  lines: { from: 1, to: 20 },
};

export const STEP_IDS = ['a', 'b', 'b-1', 'c', 'd'];

export const started: RunEvent = {
  id: 'start',
  seq: 1,
  kind: 'started',
  by: 'user:default/guest',
  at: '2026-11-22T10:00:00.000Z',
  reason: { kind: 'alarm', reference: 'alarm/1', text: 'ApiServerErrors' },
};

/** A run of {@link runbook} with these events besides its start. */
export function runOf(events: RunEvent[]): RunDetails {
  const all = [started, ...events];
  const state = foldRun(all);
  return {
    id: 'run',
    entityRef: 'component:default/api',
    runbookId: 'website-down',
    runbookTitle: runbook.title,
    environment: 'prod',
    reason: state.reason,
    startedAt: state.startedAt,
    startedBy: state.startedBy,
    finished: state.finished,
    progress: summarizeProgress(runbook, state),
    runbook,
    contentHash: 'abc123',
    outdated: false,
    source: {
      path: 'docs/runbooks/website-down.md',
      url: 'https://github.com/acme/api/blob/main/docs/runbooks/website-down.md',
    },
    variables: {},
    state,
    events: all,
    may: { run: true, sign: true, automate: true },
  };
}
