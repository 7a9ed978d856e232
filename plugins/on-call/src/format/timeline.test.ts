import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import fc from 'fast-check';
import {
  daysIn,
  placeInstant,
  placeShifts,
  shiftsByDay,
  spanOfDays,
  withTrueStart,
} from './timeline';

const london = 'Europe/London';
const losAngeles = 'America/Los_Angeles';
const shift = (start: string, end: string, people = ['user:default/mona']) =>
  ({ start, end, people } as Shift);

describe('the days of a timeline', () => {
  it('are as long as they are when London loses an hour', () => {
    const span = spanOfDays(Date.parse('2026-03-27T12:00:00Z'), london, 4);
    expect(new Date(span.from).toISOString()).toBe('2026-03-27T00:00:00.000Z');
    expect(new Date(span.to).toISOString()).toBe('2026-03-30T23:00:00.000Z');
    const days = daysIn(span, london);
    expect(days.map(({ day, hours }) => [day, hours])).toEqual([
      ['2026-03-27', 24],
      ['2026-03-28', 24],
      ['2026-03-29', 23],
      ['2026-03-30', 24],
    ]);
    expect(days[2].width).toBeCloseTo(23 / 95);
    expect(days[3].left).toBeCloseTo(71 / 95);
  });

  it('are as long as they are when Los Angeles gains an hour', () => {
    const span = spanOfDays(Date.parse('2026-10-31T12:00:00Z'), losAngeles, 3);
    expect(
      daysIn(span, losAngeles).map(({ day, hours }) => [day, hours]),
    ).toEqual([
      ['2026-10-31', 24],
      ['2026-11-01', 25],
      ['2026-11-02', 24],
    ]);
  });

  it.each(['Australia/Lord_Howe', 'America/Santiago', 'Asia/Kolkata', 'UTC'])(
    'follow each other without a hole, whatever the zone: %s',
    zone => {
      fc.assert(
        fc.property(
          fc.date({
            min: new Date('2025-01-01'),
            max: new Date('2028-01-01'),
            noInvalidDate: true,
          }),
          fc.integer({ min: 1, max: 40 }),
          (at, count) => {
            const span = spanOfDays(at.getTime(), zone, count);
            const days = daysIn(span, zone);
            expect(days).toHaveLength(count);
            expect(days[0].from).toBe(span.from);
            expect(days[count - 1].to).toBe(span.to);
            for (let index = 1; index < count; index++) {
              expect(days[index].from).toBe(days[index - 1].to);
            }
            const sum = days.reduce((total, { width }) => total + width, 0);
            expect(sum).toBeCloseTo(1);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('placeShifts', () => {
  const span = {
    from: Date.parse('2026-03-29T00:00:00Z'),
    to: Date.parse('2026-03-30T00:00:00Z'),
  };

  it('places by time that passes, not by what the clock shows', () => {
    const [bar] = placeShifts(
      [shift('2026-03-29T06:00:00Z', '2026-03-29T12:00:00Z')],
      span,
    );
    expect(bar).toMatchObject({ left: 0.25, width: 0.25 });
  });

  it('clips at the ends, and leaves out what lies outside', () => {
    const placed = placeShifts(
      [
        shift('2026-03-20T00:00:00Z', '2026-03-29T00:00:00Z'),
        shift('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'),
        shift('2026-03-29T12:00:00Z', '2026-04-05T12:00:00Z'),
        shift('2026-03-30T00:00:00Z', '2026-04-05T12:00:00Z'),
      ],
      span,
    );
    expect(placed.map(({ left, width }) => [left, width])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('places an instant, and none outside', () => {
    expect(placeInstant(span.from, span)).toBe(0);
    expect(placeInstant(Date.parse('2026-03-29T18:00:00Z'), span)).toBe(0.75);
    expect(placeInstant(span.to, span)).toBeUndefined();
    expect(placeInstant(span.from - 1, span)).toBeUndefined();
  });
});

describe('withTrueStart', () => {
  const now = shift('2026-03-29T12:00:00Z', '2026-03-30T12:00:00Z');
  const next = shift('2026-03-30T12:00:00Z', '2026-03-31T12:00:00Z');
  const from = Date.parse('2026-03-29T00:00:00Z');
  const standing = (start?: string) => ({ now: { people: [], start } });

  it('shows what of the running shift has passed, as far as the line goes', () => {
    expect(
      withTrueStart([now, next], standing('2026-03-29T09:00:00.000Z'), from),
    ).toEqual([{ ...now, start: '2026-03-29T09:00:00.000Z' }, next]);
    expect(
      withTrueStart([now, next], standing('2026-03-01T09:00:00.000Z'), from),
    ).toEqual([{ ...now, start: '2026-03-29T00:00:00.000Z' }, next]);
  });

  it('leaves the rest alone', () => {
    expect(withTrueStart([now], standing(), from)).toEqual([now]);
    expect(withTrueStart([now], standing(now.start), from)).toEqual([now]);
    expect(withTrueStart([], standing(now.start), from)).toEqual([]);
  });
});

describe('shiftsByDay', () => {
  it('lists under a day what begins on it, and under the first what runs', () => {
    const shifts = [
      shift('2026-03-27T09:00:00Z', '2026-03-29T00:30:00Z'),
      shift('2026-03-29T00:30:00Z', '2026-03-29T23:30:00Z', []),
      shift('2026-03-29T23:30:00Z', '2026-04-01T00:00:00Z'),
    ];
    const span = spanOfDays(Date.parse('2026-03-28T12:00:00Z'), london, 4);
    expect(shiftsByDay(shifts, span, london)).toEqual([
      { day: '2026-03-28', shifts: [shifts[0]] },
      { day: '2026-03-29', shifts: [shifts[1]] },
      // Half an hour after midnight, by the summer time that began that night.
      { day: '2026-03-30', shifts: [shifts[2]] },
    ]);
  });
});
