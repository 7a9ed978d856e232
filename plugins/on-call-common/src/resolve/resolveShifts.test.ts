import type { Schedule } from '../types';
import { layered, overriding } from './__testUtils__/schedules';
import { resolveShifts } from './resolveShifts';

const lines = (
  schedule: Schedule,
  from: string,
  to: string,
  overrides: Parameters<typeof resolveShifts>[1] = [],
) =>
  resolveShifts(schedule, overrides, { from, to }).map(
    ({ start, people, unknown, overrideId }) =>
      [
        start.replace(':00.000Z', 'Z'),
        unknown ? 'unknown' : people.join('+').replace(/user:default\//g, ''),
        ...(overrideId ? [`by ${overrideId}`] : []),
      ].join(' '),
  );

describe('resolveShifts', () => {
  it('hands off by the wall clock, before and after a change of clocks', () => {
    expect(
      lines(
        layered([{}], 'Europe/London'),
        '2026-03-22T00:00Z',
        '2026-04-07T00:00Z',
      ),
    ).toEqual([
      '2026-03-22T00:00Z mona',
      '2026-03-23T09:00Z hubot',
      '2026-03-30T08:00Z mona',
      '2026-04-06T08:00Z hubot',
    ]);
  });

  it('keeps the wall time of hourly rotations too', () => {
    expect(
      lines(
        layered([{ unit: 'hour', length: 12 }], 'America/New_York'),
        '2026-03-07T20:00Z',
        '2026-03-09T02:00Z',
      ),
    ).toEqual([
      '2026-03-07T20:00Z mona',
      '2026-03-08T02:00Z hubot',
      '2026-03-08T13:00Z mona',
      '2026-03-09T01:00Z hubot',
    ]);
  });

  it('hands off at the change where the time is left out, and at the first of two', () => {
    const daily = (time: string) =>
      layered([{ start: `2026-01-05T${time}`, unit: 'day' }], 'Europe/London');
    expect(
      lines(daily('01:30'), '2026-03-28T12:00Z', '2026-03-30T12:00Z'),
    ).toEqual([
      '2026-03-28T12:00Z mona',
      '2026-03-29T01:00Z hubot',
      '2026-03-30T00:30Z mona',
    ]);
    expect(
      lines(daily('01:30'), '2026-10-24T12:00Z', '2026-10-26T12:00Z'),
    ).toEqual([
      '2026-10-24T12:00Z mona',
      '2026-10-25T00:30Z hubot',
      '2026-10-26T01:30Z mona',
    ]);
  });

  it('skips nobody for a day that never was, and gives it no time', () => {
    expect(
      lines(
        layered(
          [
            {
              start: '2011-12-01T00:00',
              unit: 'day',
              participants: ['mona', 'hubot', 'guest'],
            },
          ],
          'Pacific/Apia',
        ),
        '2011-12-29T12:00Z',
        '2012-01-01T00:00Z',
      ),
    ).toEqual([
      '2011-12-29T12:00Z hubot',
      // The 30th is guest's and left out; the 31st begins at the same instant.
      '2011-12-30T10:00Z mona',
      '2011-12-31T10:00Z hubot',
    ]);
  });

  it('comes back to the 31st after shorter months, also in a leap year', () => {
    expect(
      lines(
        layered([{ start: '2024-01-31T09:00', unit: 'month' }]),
        '2024-01-01T00:00Z',
        '2024-06-01T00:00Z',
      ),
    ).toEqual([
      '2024-01-01T00:00Z ',
      '2024-01-31T09:00Z mona',
      '2024-02-29T09:00Z hubot',
      '2024-03-31T09:00Z mona',
      '2024-04-30T09:00Z hubot',
      '2024-05-31T09:00Z mona',
    ]);
  });

  it('shows no hand-off to oneself', () => {
    expect(
      lines(
        layered([{ participants: ['mona'], unit: 'hour' }]),
        '2026-02-01T00:00Z',
        '2028-02-01T00:00Z',
      ),
    ).toEqual(['2026-02-01T00:00Z mona']);
    expect(
      lines(
        layered([{ participants: ['mona', 'mona', 'hubot'] }]),
        '2026-01-05T09:00Z',
        '2026-02-01T00:00Z',
      ),
    ).toEqual([
      '2026-01-05T09:00Z mona',
      '2026-01-19T09:00Z hubot',
      '2026-01-26T09:00Z mona',
    ]);
  });

  it('lets a later layer cover an earlier one in its hours, also across midnight, until it ends', () => {
    const schedule = layered([
      { participants: ['mona'] },
      {
        id: 'night',
        participants: ['hubot'],
        end: '2026-01-13T00:00',
        restrictions: [
          { days: ['friday', 'monday'], from: '22:00', to: '06:00' },
          { days: ['saturday'], from: '06:00', to: '06:00' },
        ],
      },
    ]);
    expect(lines(schedule, '2026-01-09T00:00Z', '2026-01-16T00:00Z')).toEqual([
      '2026-01-09T00:00Z mona',
      '2026-01-09T22:00Z hubot',
      '2026-01-11T06:00Z mona',
      '2026-01-12T22:00Z hubot',
      '2026-01-13T00:00Z mona',
    ]);
  });

  it('lets overrides cover all, a later one an earlier one, and one without a person tear a hole', () => {
    const overrides = [
      overriding({
        id: 'second',
        person: 'guest',
        createdAt: '2026-01-02T00:00:00Z',
        start: '2026-01-06T12:00:00Z',
        end: '2026-01-08T00:00:00Z',
      }),
      overriding({ id: 'first', createdAt: '2026-01-01T00:00:00Z' }),
    ];
    expect(
      lines(layered(), '2026-01-05T12:00Z', '2026-01-10T00:00Z', overrides),
    ).toEqual([
      '2026-01-05T12:00Z mona',
      '2026-01-06T00:00Z  by first',
      '2026-01-06T12:00Z guest by second',
      '2026-01-08T00:00Z mona',
    ]);
  });

  it('tells unknown from nobody, and people who are on call together', () => {
    const schedule: Schedule = {
      ...layered(),
      base: {
        kind: 'shifts',
        from: '2026-01-02T00:00:00Z',
        to: '2026-01-06T00:00:00Z',
        shifts: [
          { start: '2026-01-03T00:00:00Z', people: ['hubot'] },
          {
            start: '2026-01-01T00:00:00Z',
            end: '2026-01-02T12:00:00Z',
            people: ['mona'],
          },
          {
            start: '2026-01-04T00:00:00Z',
            end: '2026-01-05T00:00:00Z',
            people: ['guest', 'hubot'],
          },
        ],
      },
    };
    expect(
      lines(schedule, '2026-01-01T00:00Z', '2026-01-09T00:00Z', [
        overriding({
          person: 'mona',
          start: '2026-01-07T00:00Z',
          end: '2026-01-08T00:00Z',
        }),
      ]),
    ).toEqual([
      '2026-01-01T00:00Z unknown',
      '2026-01-02T00:00Z mona',
      '2026-01-02T12:00Z ',
      '2026-01-03T00:00Z hubot',
      '2026-01-04T00:00Z guest+hubot',
      '2026-01-05T00:00Z hubot',
      '2026-01-06T00:00Z unknown',
      '2026-01-07T00:00Z mona by override',
      '2026-01-08T00:00Z unknown',
    ]);
  });

  it('has one order of people who are on call together, whatever order their shifts tell', () => {
    const schedule: Schedule = {
      ...layered(),
      base: {
        kind: 'shifts',
        from: '2026-01-01T00:00:00Z',
        to: '2026-01-04T00:00:00Z',
        shifts: [
          {
            start: '2026-01-01T00:00:00Z',
            end: '2026-01-02T00:00:00Z',
            people: ['mona', 'guest'],
          },
          { start: '2026-01-01T00:00:00Z', people: ['guest', 'mona'] },
        ],
      },
    };
    const whole = ['2026-01-01T00:00Z guest+mona', '2026-01-04T00:00Z unknown'];
    expect(lines(schedule, '2026-01-01T00:00Z', '2026-01-05T00:00Z')).toEqual(
      whole,
    );
    expect(lines(schedule, '2026-01-03T00:00Z', '2026-01-05T00:00Z')).toEqual([
      '2026-01-03T00:00Z guest+mona',
      whole[1],
    ]);
  });

  it.each([
    [layered([{ start: '2026-02-30T09:00' }]), 'not a date with a time of day'],
    [layered([{ length: 0 }]), 'shifts of 0 units'],
    [layered([{ participants: [] }]), 'no participants'],
    [
      layered([
        { restrictions: [{ days: ['monday'], from: '9', to: '10:00' }] },
      ]),
      '"9" is not a time of day',
    ],
    [layered([{}], 'Mars/Olympus'), 'is not a time zone'],
  ])('refuses what cannot be understood', (schedule, message) => {
    expect(() =>
      lines(schedule, '2026-02-01T00:00Z', '2026-03-01T00:00Z'),
    ).toThrow(message);
  });

  it('refuses a window that is empty or none', () => {
    expect(() =>
      lines(layered(), '2026-02-01T00:00Z', '2026-02-01T00:00Z'),
    ).toThrow('is empty');
    expect(() => lines(layered(), 'soon', '2026-02-01T00:00Z')).toThrow(
      '"soon" is not an instant',
    );
  });
});
