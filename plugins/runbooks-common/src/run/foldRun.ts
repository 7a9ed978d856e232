import { InputError } from '@backstage/errors';
import type { FoldedRun, RunAutomationState, RunEvent } from '../types';

type AutomationEvent = Extract<RunEvent, { kind: 'automation' }>;

/**
 * What a run's events make of it.
 *
 * @remarks
 * Events may come in any order, and several times: they count once by their
 * id, in the order of `seq`. The last tick or untick of a step holds.
 *
 * After `finished` the record of what was done is closed. Only notes still count,
 * so that something can be added in hindsight, and what becomes of automations
 * that were started before. Whatever else comes later is left out.
 *
 * @throws `InputError` where no event says how the run was started.
 *
 * @public
 */
export function foldRun(events: readonly RunEvent[]): FoldedRun {
  const ordered = inOrder(events);
  const started = ordered.find(event => event.kind === 'started');
  if (started?.kind !== 'started') {
    throw new InputError('A run needs an event that says how it was started');
  }
  const state: FoldedRun = {
    seq: Math.max(...ordered.map(({ seq }) => seq)),
    reason: started.reason,
    startedAt: started.at,
    startedBy: started.by,
    steps: {},
    notes: [],
    participants: [],
    automations: [],
  };
  const steps = new Map<string, FoldedRun['steps'][string]>();
  for (const event of ordered) {
    if (!countsAfter(state, event)) {
      continue;
    }
    const { at, by } = event;
    if (!state.participants.includes(by)) {
      state.participants.push(by);
    }
    switch (event.kind) {
      case 'ticked':
      case 'unticked':
        steps.set(event.stepId, { ticked: event.kind === 'ticked', by, at });
        break;
      case 'noted':
        state.notes.push({
          id: event.id,
          ...(event.stepId !== undefined && { stepId: event.stepId }),
          text: event.text,
          by,
          at,
        });
        break;
      case 'finished':
        state.finished = {
          outcome: event.outcome,
          ...(event.text !== undefined && { text: event.text }),
          at,
          by,
        };
        break;
      case 'automation':
        state.automations = withAutomation(state.automations, event);
        break;
      default:
      // That somebody started or joined is told by the participants.
    }
  }
  // By way of entries: a step may be called __proto__.
  return { ...state, steps: Object.fromEntries(steps) };
}

function inOrder(events: readonly RunEvent[]): RunEvent[] {
  const known = new Set<string>();
  return [...events]
    .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))
    .filter(({ id }) => !known.has(id) && known.add(id));
}

function countsAfter({ finished }: FoldedRun, { kind }: RunEvent): boolean {
  return !finished || kind === 'noted' || kind === 'automation';
}

function withAutomation(
  known: RunAutomationState[],
  event: AutomationEvent,
): RunAutomationState[] {
  const { requestId, name, stepId, state, text, url, by, at } = event;
  const before = known.find(one => one.requestId === requestId);
  if (!before) {
    return [
      ...known,
      {
        requestId,
        name,
        ...(stepId !== undefined && { stepId }),
        state,
        text,
        ...(url !== undefined && { url }),
        by,
        startedAt: at,
        at,
      },
    ];
  }
  // An address that was known once stays: later news may leave it out.
  const now = { ...before, state, text, at, ...(url !== undefined && { url }) };
  return known.map(one => (one === before ? now : one));
}
