import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import { awayShiftsOf } from './awayShiftsOf';
import { toAwayNotification } from './toAwayNotification';

const MONA = 'user:default/mona';
const HUBOT = 'user:default/hubot';
const schedule = { id: 's', title: 'Primary', timeZone: 'Europe/London' };
const day = (date: number, hour = '00') =>
  `2026-11-${String(date).padStart(2, '0')}T${hour}:00:00.000Z`;
const shift = (from: number, to: number, ...people: string[]): Shift => ({
  start: day(from),
  end: day(to),
  people,
});
const shifts = [
  shift(2, 9, MONA),
  shift(9, 16, HUBOT),
  shift(16, 23, MONA, HUBOT),
];
const away = (person: string, start: string, end: string) => ({
  person,
  start,
  end,
});
const window = { from: day(4), to: day(20) };

const found = (...absences: ReturnType<typeof away>[]) =>
  awayShiftsOf(schedule, shifts, absences, window).map(
    ({ person, shiftStart, start, end }) => [person, shiftStart, start, end],
  );

describe('awayShiftsOf', () => {
  it('names each shift once, with the first time for which its person is away', () => {
    expect(
      found(
        away(MONA, day(5, '06'), day(5, '12')),
        away(MONA, day(6), day(10)),
        away(HUBOT, day(15), day(17)),
      ),
    ).toEqual([
      [MONA, day(2), day(5, '06'), day(5, '12')],
      [HUBOT, day(9), day(15), day(16)],
      [HUBOT, day(16), day(16), day(17)],
    ]);
  });

  it('leaves out what is past, what is far ahead, and shifts of others', () => {
    expect(
      found(
        away(MONA, day(2), day(4)),
        away(MONA, day(20), day(22)),
        away(MONA, day(9), day(16)),
      ),
    ).toEqual([]);
  });
});

describe('toAwayNotification', () => {
  const shiftsOfMona = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      person: MONA,
      scheduleId: 's',
      shiftStart: day(1),
      schedule,
      start: day(index + 1, '09'),
      end: day(index + 1, '10'),
    }));

  it('tells one in the time of its person', () => {
    expect(
      toAwayNotification({ timeZone: 'Asia/Kolkata' }, shiftsOfMona(1)),
    ).toMatchObject({
      title: 'You are on call while you are away: Primary',
      description: expect.stringMatching(
        /^Primary: Sunday 1 November 2026 14:30 to 15:30 \(Asia\/Kolkata\)\nAsk somebody/,
      ),
    });
  });

  it('counts many, and lists ten', () => {
    const { title, description } = toAwayNotification({}, shiftsOfMona(12));
    expect(title).toBe('You are on call in 12 shifts while you are away');
    expect(description?.split('\n')).toHaveLength(12);
    expect(description).toContain('And 2 more.');
  });
});
