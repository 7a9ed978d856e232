import fc from 'fast-check';
import type { PageStatus } from '../types';
import { climb, paged, told } from './__testUtils__/climb';
import { POLICY } from './__testUtils__/policies';
import { foldPage } from './foldPage';
import type { PageEvent } from './PageEvent';
import { toPageSummary } from './toPageSummary';

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:10:00.000Z';
const mona = 'user:default/mona';
const hubot = 'user:default/hubot';

const anyEvent: fc.Arbitrary<PageEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('level-begun' as const),
    at: fc.constant(at),
    level: fc.nat(2),
    round: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('level-ended' as const),
    at: fc.constant(at),
    level: fc.nat(2),
    round: fc.nat(1),
    reached: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('delivery' as const),
    at: fc.constant(at),
    level: fc.nat(2),
    round: fc.nat(1),
    person: fc.constantFrom(mona, hubot),
    via: fc.constant('notification' as const),
    state: fc.constantFrom('sent' as const, 'failed' as const),
  }),
  fc.record({
    kind: fc.constantFrom('acknowledged' as const, 'resolved' as const),
    at: fc.constantFrom(at, later),
    by: fc.constantFrom(mona, hubot),
  }),
  fc.record({ kind: fc.constant('exhausted' as const), at: fc.constant(at) }),
);

const histories = fc
  .array(anyEvent, { maxLength: 20 })
  .map(events => [paged(POLICY), ...events]);

describe('foldPage', () => {
  it('tells who was told, what comes next and who answered', () => {
    const events: PageEvent[] = [
      paged(POLICY),
      ...told(0, 0, at, mona),
      { kind: 'linked', at, url: 'https://pages.example.com/1' },
    ];
    const page = foldPage(events);
    expect(toPageSummary(page)).toEqual({
      id: 'page-1',
      entityRef: 'component:default/api',
      policyId: 'default',
      severity: 'S1',
      summary: 'The API answers nobody',
      createdBy: 'user:default/caller',
      createdAt: at,
      status: 'open',
      level: 0,
      escalatesAt: '2026-11-22T10:30:00.000Z',
      url: 'https://pages.example.com/1',
    });
    expect(page.deliveries).toEqual([
      {
        level: 0,
        round: 0,
        person: mona,
        via: 'notification',
        state: 'sent',
        at,
      },
    ]);
    expect(
      toPageSummary(
        foldPage([...events, { kind: 'acknowledged', at: later, by: mona }]),
      ),
    ).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: mona,
      acknowledgedAt: later,
    });
  });

  it('keeps of a person and level what came of the last attempt', () => {
    const delivery = (state: 'sent' | 'failed', person: string): PageEvent => ({
      kind: 'delivery',
      level: 0,
      round: 0,
      at,
      person,
      via: 'notification',
      state,
      ...(state === 'failed' && { error: 'Nobody answered' }),
    });
    expect(
      foldPage([
        paged(POLICY),
        delivery('failed', mona),
        delivery('sent', hubot),
        delivery('sent', mona),
      ]).deliveries.map(({ person, state, error }) => [person, state, error]),
    ).toEqual([
      [mona, 'sent', undefined],
      [hubot, 'sent', undefined],
    ]);
  });

  it('still takes an answer once everybody was told in vain', () => {
    const { events } = climb(POLICY);
    expect(foldPage(events).status).toBe('exhausted');
    expect(
      foldPage([...events, { kind: 'acknowledged', at: later, by: hubot }]),
    ).toMatchObject({ status: 'acknowledged', acknowledgedBy: hubot });
  });

  it('needs the beginning', () => {
    expect(() => foldPage([])).toThrow(TypeError);
    expect(() => foldPage([{ kind: 'exhausted', at }])).toThrow(TypeError);
  });

  it('never takes an answer back, and keeps who gave it first', () => {
    const rank: Record<PageStatus, number> = {
      open: 0,
      exhausted: 1,
      acknowledged: 2,
      resolved: 3,
    };
    fc.assert(
      fc.property(histories, events => {
        const states = events.map((_, index) =>
          foldPage(events.slice(0, index + 1)),
        );
        states.slice(1).forEach((state, index) => {
          const before = states[index];
          expect(rank[state.status]).toBeGreaterThanOrEqual(
            rank[before.status],
          );
          for (const key of ['acknowledgedBy', 'resolvedBy'] as const) {
            expect([undefined, state[key]]).toContain(before[key]);
          }
        });
      }),
    );
  });

  it('makes no difference between an answer given once and given again', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom('acknowledged' as const, 'resolved' as const),
        (events, kind) => {
          const once = [...events, { kind, at: later, by: mona }];
          const again = [...once, { kind, at: later, by: hubot }];
          expect(foldPage(again)).toEqual(foldPage(once));
        },
      ),
    );
  });

  it('counts each person once for each level and round', () => {
    fc.assert(
      fc.property(histories, events => {
        const { deliveries } = foldPage(events);
        const names = deliveries.map(({ round, level, person }) =>
          [round, level, person].join(' '),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
