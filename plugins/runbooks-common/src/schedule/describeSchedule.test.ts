import type { RunbookSchedule } from '../types';
import { describeSchedule } from './describeSchedule';

const describeRule = (
  rule: string,
  given: Partial<RunbookSchedule> = {},
): string =>
  describeSchedule({
    rule,
    time: '09:00',
    timeZone: 'UTC',
    onNonBusinessDays: 'keep',
    ...given,
  });

describe('describeSchedule', () => {
  it('says time, zone and what happens on holidays', () => {
    const given = { timeZone: 'America/Los_Angeles' };
    expect(
      describeRule('FREQ=DAILY', { ...given, onNonBusinessDays: 'skip' }),
    ).toBe('every business day 09:00 (America/Los_Angeles)');
    expect(
      describeRule('FREQ=MONTHLY;BYDAY=1MO', {
        ...given,
        onNonBusinessDays: 'next',
      }),
    ).toBe(
      'first Monday of each month 09:00 (America/Los_Angeles), or the next business day',
    );
    expect(
      describeRule('FREQ=WEEKLY;BYDAY=MO', { onNonBusinessDays: 'skip' }),
    ).toBe('every Monday 09:00 (UTC), business days only');
    expect(describeRule('FREQ=DAILY;UNTIL=20261231')).toBe(
      'every day 09:00 (UTC), until 2026-12-31',
    );
    expect(describeRule('FREQ=DAILY;COUNT=3', { start: '2026-12-01' })).toBe(
      'every day 09:00 (UTC), 3 times from 2026-12-01',
    );
  });

  it.each([
    ['FREQ=DAILY', 'every day'],
    ['FREQ=DAILY;INTERVAL=3', 'every 3 days'],
    ['FREQ=DAILY;BYDAY=SA,SU', 'every Sunday and Saturday'],
    ['FREQ=WEEKLY', 'every Monday'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every Monday, Wednesday and Friday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every 2 weeks on Tuesday'],
    ['FREQ=MONTHLY', 'the 1st of each month'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=2,13,23',
      'the 2nd, the 13th and the 23rd of each month',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'last day of each month'],
    ['FREQ=MONTHLY;BYDAY=-2FR', '2nd last Friday of each month'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2', 'second Monday of each month'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'first weekday of each month',
    ],
    ['FREQ=MONTHLY;INTERVAL=2', 'the 1st of every 2nd month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'first Monday of each quarter'],
    ['FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO', 'first Monday of each quarter'],
    ['FREQ=MONTHLY;BYMONTH=1,7;BYDAY=1MO', 'first Monday of January and July'],
    ['FREQ=YEARLY', 'the 1st of January'],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1', 'the 1st of October'],
    ['FREQ=YEARLY;BYDAY=20MO', '20th Monday of each year'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'by the rule FREQ=YEARLY;BYYEARDAY=100'],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      'by the rule FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    ],
    ['FREQ=MONTHLY;BYDAY=MO', 'by the rule FREQ=MONTHLY;BYDAY=MO'],
  ])('reads %s as "%s"', (rule, words) => {
    expect(describeRule(rule)).toBe(`${words} 09:00 (UTC)`);
  });

  it('counts quarters from the start', () => {
    const rule = 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO';
    expect(describeRule(rule, { start: '2026-04-15' })).toMatch('each quarter');
    expect(describeRule(rule, { start: '2026-05-15' })).toMatch(
      'first Monday of every 3rd month',
    );
  });

  it('says what is wrong with one that cannot be understood', () => {
    expect(describeRule('FREQ=HOURLY')).toMatch('FREQ is HOURLY');
  });
});
