import fc from 'fast-check';
import type { RunEvent } from '../types';
import {
  arbitraryEvents,
  arbitraryTickOrNote,
} from './__testUtils__/arbitraryActions';
import { runOf } from './__testUtils__/runbooks';
import { applyActions } from './applyActions';

const by = 'user:default/me';
const at = '2026-11-22T11:00:00.000Z';

const openRun = arbitraryEvents.map(events =>
  runOf(events.slice(1).filter(({ kind }) => kind !== 'finished')),
);
const pending = fc.uniqueArray(arbitraryTickOrNote, {
  selector: ({ id }) => id,
  maxLength: 20,
});

describe('applyActions', () => {
  it('loses neither ticks nor notes of anybody', () => {
    fc.assert(
      fc.property(openRun, pending, (run, actions) => {
        const { state } = applyActions(run, actions, by, at);
        expect(state.notes.map(({ id }) => id)).toEqual([
          ...run.state.notes.map(({ id }) => id),
          ...actions.filter(({ kind }) => kind === 'noted').map(({ id }) => id),
        ]);
        const mine = new Map<string, boolean>();
        for (const action of actions) {
          if (action.kind === 'ticked' || action.kind === 'unticked') {
            mine.set(action.stepId, action.kind === 'ticked');
          }
        }
        for (const [stepId, { ticked }] of Object.entries(state.steps)) {
          expect(ticked).toBe(
            mine.get(stepId) ?? run.state.steps[stepId].ticked,
          );
        }
        expect([...mine.keys()].every(id => id in state.steps)).toBe(true);
      }),
    );
  });

  it('shows what the backend will say, and adds nothing to that', () => {
    fc.assert(
      fc.property(openRun, pending, (run, actions) => {
        const shown = applyActions(run, actions, by, at);
        const answered = runOf([
          ...run.events.slice(1),
          ...actions.map(
            (action, index) =>
              ({
                ...action,
                by,
                at,
                seq: run.state.seq + 1 + index,
              } as RunEvent),
          ),
        ]);
        expect({ ...shown.state, seq: 0 }).toEqual({
          ...answered.state,
          seq: 0,
        });
        expect(shown.progress).toEqual(answered.progress);
        expect(shown.state.seq).toBe(run.state.seq);
        expect(applyActions(answered, actions, by, at)).toBe(answered);
      }),
    );
  });

  it('shows a run as finished that was just finished here', () => {
    const run = applyActions(
      runOf([]),
      [{ id: 'f', kind: 'finished', outcome: 'worked', text: 'Back up' }],
      by,
      at,
    );
    expect(run.finished).toEqual({
      outcome: 'worked',
      text: 'Back up',
      by,
      at,
    });
  });
});
