import { isError } from '@backstage/errors';
import type { RunbookSchedule } from '../types';
import { describeRule } from './describeRule';
import { formatDay } from './calendarDays';
import { readSchedule, type ReadSchedule } from './readSchedule';

const BUSINESS_DAYS: Record<RunbookSchedule['onNonBusinessDays'], string> = {
  keep: '',
  skip: 'business days only',
  next: 'or the next business day',
};

/**
 * A schedule in words, such as `every Monday 10:00 (America/Los_Angeles)`.
 *
 * @remarks What has no words of its own is told by its rule. Throws nothing.
 *
 * @public
 */
export function describeSchedule(schedule: RunbookSchedule): string {
  let read: ReadSchedule;
  try {
    read = readSchedule(schedule);
  } catch (error) {
    return isError(error) ? error.message : String(error);
  }
  const everyBusinessDay =
    schedule.onNonBusinessDays !== 'keep' && isEveryWeekday(read);
  const days = everyBusinessDay
    ? 'every business day'
    : describeRule(read.rule, read.start) ?? `by the rule ${schedule.rule}`;
  const { count, until } = read.rule;
  return [
    `${days} ${schedule.time} (${schedule.timeZone})`,
    !everyBusinessDay && BUSINESS_DAYS[schedule.onNonBusinessDays],
    count && `${count} times from ${formatDay(read.start)}`,
    until && `until ${new Date(until.at).toISOString().slice(0, 10)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function isEveryWeekday({ rule }: ReadSchedule): boolean {
  const { frequency, interval, months, monthDays, positions, weekdays } = rule;
  const plain =
    interval === 1 &&
    ![months, monthDays, positions].some(({ length }) => length);
  const named = new Set(weekdays.map(({ weekday }) => weekday));
  return (
    plain &&
    (frequency === 'DAILY' || frequency === 'WEEKLY') &&
    (named.size
      ? [1, 2, 3, 4, 5].every(weekday => named.has(weekday))
      : frequency === 'DAILY')
  );
}
