import type { RunAction } from '@callboard/backstage-plugin-runbooks-common';
import { admitActions } from './admitActions';
import type { NewRunEvent, StoredRun } from './RunRecord';
import { AT, BY, finished, runRecord, ticked } from './__testUtils__/runRecord';
import { testRunbook } from './__testUtils__/shelvedRunbook';

function storedWith(events: NewRunEvent[] = []): StoredRun {
  const all: NewRunEvent[] = [
    { id: 's', kind: 'started', reason: { kind: 'drill' }, at: AT, by: BY },
    ...events,
  ];
  return {
    run: runRecord(),
    runbook: testRunbook(),
    events: all.map((event, index) => ({ ...event, seq: index + 1 } as any)),
  };
}

const who = { by: 'user:default/two', at: '2026-11-22T11:00:00.000Z' };
const tick: RunAction = { id: '1', kind: 'ticked', stepId: 'b-1' };
const note: RunAction = { id: '2', kind: 'noted', text: 'Hot' };
const end: RunAction = { id: '3', kind: 'finished', outcome: 'worked' };

describe('admitActions', () => {
  it('takes what is new, by whom and when', () => {
    expect(admitActions(storedWith(), [tick, note, end], who)).toEqual([
      { ...tick, ...who },
      { ...note, ...who },
      { ...end, ...who },
    ]);
  });

  it('leaves out what is known, and what is said twice', () => {
    const stored = storedWith([{ ...tick, ...who }]);
    expect(admitActions(stored, [tick, note, note], who)).toEqual([
      { ...note, ...who },
    ]);
  });

  it('takes the arrival of somebody once', () => {
    const joined: RunAction = { id: '4', kind: 'joined' };
    expect(admitActions(storedWith(), [joined], who)).toHaveLength(1);
    expect(
      admitActions(storedWith([ticked('a', who.by)]), [joined], who),
    ).toEqual([]);
    expect(admitActions(storedWith(), [tick, joined], who)).toHaveLength(1);
  });

  it('takes notes alone after the end, and a repeated end', () => {
    const stored = storedWith([{ ...end, by: BY, at: AT }]);
    expect(admitActions(stored, [end, note], who)).toHaveLength(1);
    for (const late of [tick, { ...end, id: '9' }]) {
      expect(() => admitActions(stored, [note, late], who)).toThrow(
        `was finished by ${BY} at ${AT}; notes can still be added`,
      );
    }
    expect(() => admitActions(storedWith([]), [end, tick], who)).toThrow(
      'was finished by user:default/two',
    );
    expect(
      admitActions(
        storedWith([finished()]),
        [{ id: 'j', kind: 'joined' }],
        who,
      ),
    ).toEqual([]);
  });

  it('knows the steps of the version', () => {
    expect(() =>
      admitActions(storedWith(), [{ ...tick, stepId: 'z' }], who),
    ).toThrow(
      'stepId: "z" is no step of Website down as it was when this run was started; expected the id of one of its 4 steps, such as a',
    );
    expect(() =>
      admitActions(storedWith(), [{ ...note, stepId: 'z' }], who),
    ).toThrow('stepId: "z"');
  });

  it('bounds a run, but for what it holds already', () => {
    const full = storedWith(
      Array.from({ length: 4999 }, () => ticked('a', who.by)),
    );
    expect(() => admitActions(full, [note], who)).toThrow('at most 5000');
    expect(admitActions(full, [full.events[7] as RunAction], who)).toEqual([]);
  });
});
