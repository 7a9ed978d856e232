import type { RunbookSchedule } from '../types';
import { scheduleProblem } from './scheduleProblem';

const schedule = (given: Partial<RunbookSchedule>): RunbookSchedule => ({
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  time: '10:00',
  timeZone: 'America/Los_Angeles',
  onNonBusinessDays: 'keep',
  ...given,
});

describe('scheduleProblem', () => {
  it.each([
    {},
    { rule: 'freq=monthly;byday=1mo' },
    { rule: 'FREQ=DAILY;UNTIL=20270101T000000Z', start: '2026-01-31' },
    { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', time: '00:00' },
  ])('finds none in %j', given => {
    expect(scheduleProblem(schedule(given))).toBeUndefined();
  });

  it.each([
    [{ rule: '' }, /"" is not a part of a recurrence rule/],
    [{ rule: 'every Monday' }, /"EVERY MONDAY" is not a part/],
    [{ rule: 'RRULE:FREQ=DAILY' }, /RRULE:FREQ is not understood/],
    [{ rule: 'BYDAY=MO' }, /FREQ is missing; expected one of DAILY/],
    [{ rule: 'FREQ=HOURLY' }, /FREQ is HOURLY; expected one of DAILY/],
    [{ rule: 'FREQ=DAILY;BYHOUR=9' }, /BYHOUR is not understood/],
    [{ rule: 'FREQ=DAILY;FREQ=WEEKLY' }, /FREQ stands twice/],
    [{ rule: 'FREQ=DAILY;INTERVAL=0' }, /INTERVAL is 0; expected .* 1 to 1000/],
    [{ rule: 'FREQ=DAILY;COUNT=x' }, /COUNT is X/],
    [{ rule: 'FREQ=MONTHLY;BYMONTHDAY=32' }, /from 1 to 31, or -1 to -31/],
    [{ rule: 'FREQ=MONTHLY;BYDAY=MON' }, /BYDAY is MON/],
    [{ rule: 'FREQ=MONTHLY;BYDAY=0MO' }, /BYDAY is 0/],
    [{ rule: 'FREQ=WEEKLY;BYDAY=1MO' }, /wants FREQ=MONTHLY or FREQ=YEARLY/],
    [{ rule: 'FREQ=WEEKLY;BYMONTHDAY=1' }, /cannot stand with FREQ=WEEKLY/],
    [{ rule: 'FREQ=MONTHLY;BYYEARDAY=1' }, /wants FREQ=YEARLY/],
    [{ rule: 'FREQ=MONTHLY;BYSETPOS=1' }, /BYSETPOS wants a part/],
    [{ rule: 'FREQ=DAILY;COUNT=1;UNTIL=20270101' }, /exclude each other/],
    [{ rule: 'FREQ=DAILY;UNTIL=soon' }, /UNTIL is SOON/],
    [{ rule: 'FREQ=DAILY;UNTIL=20270230' }, /"2027-02-30" is not a day/],
    [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, /never falls on a day/],
    [{ rule: 'FREQ=DAILY;INTERVAL=7;BYDAY=TU' }, /never falls on a day/],
    [{ time: '9:00' }, /"9:00" is not a time of day/],
    [{ time: '24:00' }, /"24:00" is not a time of day/],
    [{ timeZone: 'PST/PDT' }, /"PST\/PDT" is not a time zone/],
    [{ start: '[Insert date]' }, /"\[Insert date\]" is not a day/],
    [{ start: '2026-02-29' }, /"2026-02-29" is not a day/],
    [{ start: '1026-02-28' }, /cannot start on 1026-02-28/],
  ])('says what is wrong with %j', (given, message) => {
    expect(scheduleProblem(schedule(given))).toMatch(message);
  });
});
