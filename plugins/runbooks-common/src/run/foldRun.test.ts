import fc from 'fast-check';
import type { RunEvent } from '../types';
import { arbitraryEvents } from './__testUtils__/arbitraryActions';
import { started } from './__testUtils__/runbooks';
import { foldRun } from './foldRun';

const at = '2026-11-22T10:05:00.000Z';
const by = 'user:default/one';

describe('foldRun', () => {
  it('is the same for any order of arrival, and for duplicates', () => {
    fc.assert(
      fc.property(
        arbitraryEvents.chain(events =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length }),
            fc.subarray(events),
          ),
        ),
        ([events, shuffled, again]) => {
          expect(foldRun([...again, ...shuffled, ...again])).toEqual(
            foldRun(events),
          );
        },
      ),
    );
  });

  it('loses no note, whoever wrote it and whenever', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        expect(foldRun(events).notes.map(({ id }) => id)).toEqual(
          events.filter(({ kind }) => kind === 'noted').map(({ id }) => id),
        );
      }),
    );
  });

  it('holds the last tick or untick of each step before the end', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        const end = events.findIndex(({ kind }) => kind === 'finished');
        const open = end < 0 ? events : events.slice(0, end);
        const expected: Record<string, { ticked: boolean; seq: string }> = {};
        for (const event of open) {
          if (event.kind === 'ticked' || event.kind === 'unticked') {
            expected[event.stepId] = {
              ticked: event.kind === 'ticked',
              seq: event.at,
            };
          }
        }
        expect(
          Object.fromEntries(
            Object.entries(foldRun(events).steps).map(([id, state]) => [
              id,
              { ticked: state.ticked, seq: state.at },
            ]),
          ),
        ).toEqual(expected);
      }),
    );
  });

  it('keeps one state for each request of an automation, the last one', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        const { automations } = foldRun(events);
        const news = events.filter(
          ({ kind }) => kind === 'automation',
        ) as any[];
        const requests = [...new Set(news.map(({ requestId }) => requestId))];
        expect(automations.map(({ requestId }) => requestId)).toEqual(requests);
        for (const one of automations) {
          const own = news.filter(event => event.requestId === one.requestId);
          expect(one).toMatchObject({
            startedAt: own[0].at,
            by: own[0].by,
            state: own.at(-1).state,
            at: own.at(-1).at,
          });
        }
      }),
    );
  });

  it('after the end counts notes and automations alone', () => {
    const events: RunEvent[] = [
      started,
      { id: '2', seq: 2, at, by, kind: 'ticked', stepId: 'a' },
      { id: '3', seq: 3, at, by, kind: 'finished', outcome: 'worked' },
      { id: '4', seq: 4, at, by, kind: 'unticked', stepId: 'a' },
      { id: '5', seq: 5, at, by: 'user:default/two', kind: 'joined' },
      { id: '6', seq: 6, at, by, kind: 'finished', outcome: 'abandoned' },
      { id: '7', seq: 7, at, by, kind: 'noted', text: 'In hindsight' },
      {
        id: '8',
        seq: 8,
        at,
        by,
        kind: 'automation',
        name: 'rollback',
        requestId: 'r',
        state: 'success',
        text: 'It succeeded.',
      },
    ];
    expect(foldRun(events)).toMatchObject({
      seq: 8,
      steps: { a: { ticked: true } },
      finished: { outcome: 'worked', by },
      notes: [{ text: 'In hindsight' }],
      participants: ['user:default/guest', by],
      automations: [{ state: 'success' }],
    });
  });

  it('keeps the address of an automation that later news leave out', () => {
    const news = { at, by, kind: 'automation', name: 'x', requestId: 'r' };
    expect(
      foldRun([
        started,
        {
          ...news,
          id: '2',
          seq: 2,
          state: 'queued',
          text: 'Q',
          url: 'https://x',
        },
        { ...news, id: '3', seq: 3, state: 'success', text: 'S' },
      ] as RunEvent[]).automations,
    ).toEqual([
      expect.objectContaining({ url: 'https://x', state: 'success' }),
    ]);
  });

  it('needs a start', () => {
    expect(() => foldRun([])).toThrow('how it was started');
  });
});
