import fc from 'fast-check';
import { procedureRun } from '../__testUtils__/procedureRun';
import type { RunOutcome } from '../types';
import { freshnessChangesAt, freshnessOf } from './freshnessOf';

const meta = { lastReviewed: '2026-06-01', reviewEvery: 180 };
const now = '2026-11-01T12:00:00.000Z';
const ended = (outcome: RunOutcome, day: string) =>
  procedureRun(day, { outcome });

describe('freshnessOf', () => {
  it('is fresh while its review is not due', () => {
    expect(freshnessOf({ meta, now })).toEqual({
      state: 'fresh',
      reason: 'Reviewed on 2026-06-01, again by 2026-11-28.',
      lastReviewed: '2026-06-01',
      reviewDue: '2026-11-28',
    });
    expect(freshnessOf({ meta: { lastReviewed: '2020-01-01' }, now })).toEqual({
      state: 'fresh',
      reason: 'Reviewed on 2020-01-01; no time until the next review is named.',
      lastReviewed: '2020-01-01',
    });
  });

  it.each([
    ['2026-11-13T23:59:59.999Z', 'fresh'],
    ['2026-11-14T00:00:00.000Z', 'due-soon'],
    ['2026-11-28T23:59:59.999Z', 'due-soon'],
    ['2026-11-29T00:00:00.000Z', 'stale'],
  ])('at %s is %s', (at, state) => {
    expect(freshnessOf({ meta, now: at }).state).toBe(state);
  });

  it('is unknown where no review was noted', () => {
    expect(
      freshnessOf({ meta: { reviewEvery: 30 }, codeChangedAt: now, now }),
    ).toEqual({ state: 'unknown', reason: 'No review was ever noted.' });
  });

  it('is stale after a run that did not work, until it is reviewed', () => {
    const lastFinished = ended('did-not-work', '2026-06-02');
    expect(freshnessOf({ meta, lastFinished, now })).toMatchObject({
      state: 'stale',
      reason: 'Its last run, on 2026-06-02, did not work.',
    });
    expect(freshnessOf({ meta: {}, lastFinished, now }).state).toBe('stale');
    expect(
      freshnessOf({
        meta,
        lastFinished: ended('did-not-work', '2026-06-01'),
        now,
      }).state,
    ).toBe('fresh');
    expect(
      freshnessOf({ meta, lastFinished: ended('worked', '2026-10-02'), now })
        .state,
    ).toBe('fresh');
  });

  it('is stale once the code changed a lot since the review', () => {
    expect(
      freshnessOf({ meta, codeChangedAt: '2026-06-02T00:00:00Z', now }),
    ).toMatchObject({
      state: 'stale',
      reason:
        'The code beside it changed a lot by 2026-06-02, after its review on 2026-06-01.',
    });
    expect(
      freshnessOf({ meta, codeChangedAt: '2026-06-01T23:59:59Z', now }).state,
    ).toBe('fresh');
  });

  it('only ever gets staler as time goes by, and a review today mends it', () => {
    const ORDER = ['fresh', 'due-soon', 'stale'];
    const instants = fc
      .integer({
        min: Date.parse('2026-01-01'),
        max: Date.parse('2030-01-01'),
      })
      .map(instant => new Date(instant));
    fc.assert(
      fc.property(
        instants,
        instants,
        instants,
        fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
        fc.constantFrom<RunOutcome>('worked', 'did-not-work', 'abandoned'),
        (one, other, event, reviewEvery, outcome) => {
          const [early, late] = [one, other].sort(
            (a, b) => a.getTime() - b.getTime(),
          );
          const given = {
            meta: { lastReviewed: '2026-01-01', reviewEvery },
            lastFinished: ended(outcome, event.toISOString().slice(0, 10)),
          };
          const before = freshnessOf({ ...given, now: early });
          const after = freshnessOf({ ...given, now: late });
          expect(ORDER.indexOf(after.state)).toBeGreaterThanOrEqual(
            ORDER.indexOf(before.state),
          );
          expect(after.reason).toMatch(/^[A-Z].*\.$/);
          const reviewed = freshnessOf({
            ...given,
            meta: {
              lastReviewed: late.toISOString().slice(0, 10),
              reviewEvery: reviewEvery && reviewEvery + 14,
            },
            codeChangedAt: late,
            lastFinished: ended(
              outcome,
              new Date(Math.min(event.getTime(), late.getTime()))
                .toISOString()
                .slice(0, 10),
            ),
            now: late,
          });
          expect(reviewed.state).toBe('fresh');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('freshnessChangesAt', () => {
  it('is when another state is told', () => {
    const at = (instant: string | number) =>
      freshnessOf({ meta, now: new Date(instant) });
    const changes = (instant: string) =>
      freshnessChangesAt(at(instant), instant);
    expect(changes(now)).toBe('2026-11-14T00:00:00.000Z');
    expect(changes('2026-11-14T00:00:00.000Z')).toBe(
      '2026-11-29T00:00:00.000Z',
    );
    expect(changes('2026-11-29T00:00:00.000Z')).toBeUndefined();
    for (const change of ['2026-11-14', '2026-11-29']) {
      const before = at(Date.parse(change) - 1);
      expect(before.state).not.toBe(at(change).state);
    }
  });

  it('is never where no review falls due', () => {
    const reviewed = freshnessOf({
      meta: { lastReviewed: '2026-01-01' },
      now,
    });
    expect(freshnessChangesAt(reviewed, now)).toBeUndefined();
  });

  it('is the end of what is told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 500 * 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (reviewEvery, hours, part) => {
          const given = { lastReviewed: '2026-06-01', reviewEvery };
          const from = Date.parse('2026-06-01') + hours * 3600_000;
          const told = freshnessOf({ meta: given, now: new Date(from) });
          const change = freshnessChangesAt(told, new Date(from));
          const end = change ? Date.parse(change) : from + 1e12;
          const between = from + Math.floor(part * (end - from - 1));
          expect(freshnessOf({ meta: given, now: new Date(between) })).toEqual(
            told,
          );
        },
      ),
    );
  });
});
