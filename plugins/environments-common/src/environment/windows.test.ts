import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describeWindow } from './describeWindow';
import { isInsideWindow } from './isInsideWindow';
import { nextOpening } from './nextOpening';
import type { DeploymentWindow, Weekday } from './types';
import { windowEnd } from './windowEnd';

const LOS_ANGELES = 'America/Los_Angeles';
const staging: DeploymentWindow = {
  days: 'daily',
  from: '18:00',
  to: '08:00',
  timeZone: LOS_ANGELES,
};
const prod: DeploymentWindow = {
  days: ['sunday'],
  from: '02:00',
  to: '06:00',
  timeZone: LOS_ANGELES,
};

describe('a window', () => {
  it.each([
    ['before it opens', '2026-11-20T01:59:59.999Z', false],
    ['as it opens', '2026-11-20T02:00:00Z', true],
    ['at midnight', '2026-11-20T08:00:00Z', true],
    ['until it closes', '2026-11-20T15:59:59.999Z', true],
    ['as it closes', '2026-11-20T16:00:00Z', false],
  ])('that crosses midnight: %s', (_, instant, inside) => {
    expect(isInsideWindow(staging, instant)).toBe(inside);
    expect(isInsideWindow(staging, new Date(instant))).toBe(inside);
  });

  it('that crosses midnight belongs to the day on which it opens', () => {
    const friday: DeploymentWindow = {
      days: ['friday'],
      from: '22:00',
      to: '02:00',
      timeZone: 'UTC',
    };
    expect(isInsideWindow(friday, '2026-11-21T01:00:00Z')).toBe(true);
    expect(isInsideWindow(friday, '2026-11-20T01:00:00Z')).toBe(false);
  });

  it('that never closes has no opening', () => {
    const now = '2026-11-20T12:00:00Z';
    const dayAndNight = { ...staging, from: '09:00', to: '09:00' };
    expect(isInsideWindow({ always: true }, now)).toBe(true);
    expect(isInsideWindow(undefined, now)).toBe(true);
    expect(nextOpening({ always: true }, now)).toBeUndefined();
    expect(nextOpening(undefined, now)).toBeUndefined();
    expect(isInsideWindow(dayAndNight, now)).toBe(true);
    expect(nextOpening(dayAndNight, now)).toBeUndefined();
  });

  it.each([
    ['weekly', prod, '2026-11-20T12:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['weekly, open', prod, '2026-11-22T10:00:00Z', '2026-11-29T10:00:00.000Z'],
    ['daily', staging, '2026-11-20T17:00:00Z', '2026-11-21T02:00:00.000Z'],
  ])('opens next: %s', (_, window, instant, opening) => {
    expect(nextOpening(window, instant)?.toISOString()).toBe(opening);
  });

  it.each([
    ['weekly', prod, '2026-11-22T10:00:00Z', '2026-11-22T14:00:00.000Z'],
    ['weekly, closed', prod, '2026-11-22T14:00:00Z', undefined],
    ['daily', staging, '2026-11-20T08:00:00Z', '2026-11-20T16:00:00.000Z'],
    ['always', { always: true } as const, '2026-11-20T08:00:00Z', undefined],
    ['absent', undefined, '2026-11-20T08:00:00Z', undefined],
    [
      'one day on another',
      {
        days: ['saturday', 'sunday'] satisfies Weekday[],
        from: '06:00',
        to: '06:00',
        timeZone: 'UTC',
      },
      '2026-11-21T12:00:00Z',
      '2026-11-23T06:00:00.000Z',
    ],
  ])('ends: %s', (_, window, instant, end) => {
    expect(windowEnd(window, instant)?.toISOString()).toBe(end);
  });

  it('refuses times and zones that do not exist', () => {
    const now = new Date();
    expect(() => isInsideWindow({ ...prod, from: '24:00' }, now)).toThrow(
      '"24:00" is not a time of day; expected HH:mm from 00:00 to 23:59.',
    );
    expect(() => nextOpening({ ...prod, timeZone: 'PST8' }, now)).toThrow(
      '"PST8" is not a time zone',
    );
  });

  it('can be described', () => {
    expect(describeWindow(prod)).toBe(
      'Sunday 02:00–06:00, America/Los_Angeles',
    );
    expect(describeWindow(staging)).toBe(
      'daily 18:00–08:00, America/Los_Angeles',
    );
    expect(describeWindow({ always: true })).toBe('any time');
  });
});

describe('a change of clocks', () => {
  it('moves an opening that the clocks skip to the instant of the change', () => {
    expect(nextOpening(prod, '2026-03-05T00:00:00Z')?.toISOString()).toBe(
      '2026-03-08T10:00:00.000Z',
    );
    expect(isInsideWindow(prod, '2026-03-08T09:59:59.999Z')).toBe(false);
    expect(isInsideWindow(prod, '2026-03-08T12:59:59.999Z')).toBe(true);
    expect(isInsideWindow(prod, '2026-03-08T13:00:00Z')).toBe(false);
  });

  it('opens at the first of two equal times, and closes at the first of two', () => {
    const opens = { ...prod, from: '01:30', to: '03:00' };
    const closes = { ...prod, from: '00:30', to: '01:30' };
    expect(nextOpening(opens, '2026-10-31T00:00:00Z')?.toISOString()).toBe(
      '2026-11-01T08:30:00.000Z',
    );
    expect(isInsideWindow(opens, '2026-11-01T09:15:00Z')).toBe(true);
    expect(isInsideWindow(closes, '2026-11-01T08:29:00Z')).toBe(true);
    expect(isInsideWindow(closes, '2026-11-01T09:15:00Z')).toBe(false);
  });

  it('swallows a window that lies within the skipped hour', () => {
    const short = { ...prod, from: '02:10', to: '02:50' };
    expect(nextOpening(short, '2026-03-05T00:00:00Z')?.toISOString()).toBe(
      '2026-03-15T09:10:00.000Z',
    );
  });

  it('keeps the wall clock where midnight itself is skipped', () => {
    const window = { ...staging, from: '00:00', to: '04:00' };
    const santiago = { ...window, timeZone: 'America/Santiago' };
    // On 6 September 2026 the clocks go from 24:00 straight to 01:00.
    expect(isInsideWindow(santiago, '2026-09-06T03:59:59.999Z')).toBe(false);
    expect(isInsideWindow(santiago, '2026-09-06T04:00:00Z')).toBe(true);
    expect(isInsideWindow(santiago, '2026-09-06T07:00:00Z')).toBe(false);
  });

  it('survives a day that a country left out', () => {
    const apia = { ...staging, timeZone: 'Pacific/Apia' };
    // There was no 30 December 2011: 29th 18:00 to 31st 00:00, then from the change to 08:00.
    expect(isInsideWindow(apia, '2011-12-30T09:59:59Z')).toBe(true);
    expect(isInsideWindow(apia, '2011-12-30T10:00:00Z')).toBe(true);
    expect(isInsideWindow(apia, '2011-12-30T18:00:00Z')).toBe(false);
  });
});

const WEEKDAYS: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
const recurring = fc.record({
  days: fc.oneof(
    fc.constant('daily' as const),
    fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
  ),
  from: timeOfDay,
  to: timeOfDay,
  timeZone: fc.constantFrom(
    LOS_ANGELES,
    'UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Pacific/Kiritimati',
  ),
});
const instant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('any window', () => {
  it('is what the clock on the wall says, as long as nobody turns the clock', () => {
    fc.assert(
      fc.property(recurring, instant, (window, at) => {
        const local = DateTime.fromJSDate(at, { zone: window.timeZone });
        fc.pre(
          local.minus({ days: 2 }).offset === local.offset &&
            local.plus({ days: 2 }).offset === local.offset,
        );
        const time = local.toFormat('HH:mm');
        const opensOn = (day: DateTime) =>
          window.days === 'daily' ||
          window.days.includes(WEEKDAYS[day.weekday - 1]);
        const today = opensOn(local);
        const yesterday = opensOn(local.minus({ days: 1 }));
        const expected =
          window.to > window.from
            ? today && window.from <= time && time < window.to
            : (today && window.from <= time) || (yesterday && time < window.to);
        expect(isInsideWindow(window, at)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('stands open from its next opening on, and not just before', () => {
    fc.assert(
      fc.property(recurring, instant, (window, at) => {
        const opening = nextOpening(window, at);
        fc.pre(opening !== undefined);
        expect(opening.getTime()).toBeGreaterThan(at.getTime());
        expect(isInsideWindow(window, opening)).toBe(true);
        expect(isInsideWindow(window, new Date(+opening - 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('stands open until its end, and no longer', () => {
    fc.assert(
      fc.property(
        recurring,
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (window, at, part) => {
          const end = windowEnd(window, at);
          fc.pre(end !== undefined);
          const between = new Date(+at + Math.floor((+end - 1 - +at) * part));
          expect(isInsideWindow(window, between)).toBe(true);
          expect(windowEnd(window, between)).toEqual(end);
          expect(isInsideWindow(window, end)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has an end while it is open, unless one day runs into the next all week', () => {
    fc.assert(
      fc.property(recurring, instant, (window, at) => {
        const everyDay = window.days === 'daily' || window.days.length === 7;
        const never = everyDay && window.from === window.to;
        expect(windowEnd(window, at) !== undefined).toBe(
          isInsideWindow(window, at) && !never,
        );
      }),
    );
  });

  it('has a next opening, unless one day runs into the next all week', () => {
    fc.assert(
      fc.property(recurring, instant, (window, at) => {
        const everyDay = window.days === 'daily' || window.days.length === 7;
        expect(nextOpening(window, at) === undefined).toBe(
          everyDay && window.from === window.to,
        );
      }),
    );
  });

  it('stays closed from a closed instant until its next opening', () => {
    fc.assert(
      fc.property(
        recurring,
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (window, at, part) => {
          const opening = nextOpening(window, at);
          fc.pre(opening !== undefined && !isInsideWindow(window, at));
          const between = new Date(
            +at + Math.floor((+opening! - 1 - +at) * part),
          );
          expect(isInsideWindow(window, between)).toBe(false);
          expect(nextOpening(window, between)).toEqual(opening);
        },
      ),
    );
  });
});
