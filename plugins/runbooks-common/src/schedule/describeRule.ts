import type { CalendarDay } from '@callboard/backstage-plugin-environments-common';
import { weekdayOf } from './calendarDays';
import type { RecurrenceRule } from './RecurrenceRule';

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = '1,4,7,10';
const WORKDAYS = '1,2,3,4,5';

/**
 * The days of a rule in words, such as `first Monday of each month`.
 *
 * @param start - what the rule counts from
 * @returns undefined where it takes more words than it saves.
 *
 * @internal
 */
export function describeRule(
  rule: RecurrenceRule,
  start: CalendarDay,
): string | undefined {
  switch (rule.frequency) {
    case 'DAILY':
      return describeDaily(rule);
    case 'WEEKLY':
      return describeWeekly(rule, start);
    default:
      return describeWithin(rule, start);
  }
}

function describeDaily(rule: RecurrenceRule): string | undefined {
  const { interval, months, monthDays, positions, weekdays } = rule;
  if (months.length || monthDays.length || positions.length) {
    return undefined;
  }
  if (weekdays.length) {
    return interval === 1 ? `every ${namesOf(weekdays)}` : undefined;
  }
  return interval === 1 ? 'every day' : `every ${interval} days`;
}

function describeWeekly(
  rule: RecurrenceRule,
  start: CalendarDay,
): string | undefined {
  const { interval, months, positions } = rule;
  if (months.length || positions.length) {
    return undefined;
  }
  const names = namesOf(
    rule.weekdays.length ? rule.weekdays : [{ weekday: weekdayOf(start) }],
  );
  return interval === 1
    ? `every ${names}`
    : `every ${interval} weeks on ${names}`;
}

function describeWithin(
  rule: RecurrenceRule,
  start: CalendarDay,
): string | undefined {
  const day = describeDay(rule, start);
  const period = describePeriod(rule, start);
  return day && period && `${day} of ${period}`;
}

function describeDay(
  { monthDays, positions, weekdays, yearDays }: RecurrenceRule,
  start: CalendarDay,
): string | undefined {
  if (yearDays.length || positions.length > 1) {
    return undefined;
  }
  if (!weekdays.length && !positions.length) {
    const days = monthDays.length ? monthDays : [new Date(start).getUTCDate()];
    return enumerate(
      days.map(day =>
        day > 0 ? `the ${ordinal(day)}` : `${fromEnd(day)} day`,
      ),
    );
  }
  if (monthDays.length || !weekdays.length) {
    return undefined;
  }
  const [position] = positions;
  if (position !== undefined) {
    return weekdays.some(({ nth }) => nth)
      ? undefined
      : `${place(position)} ${namesOf(weekdays)}`;
  }
  return weekdays.every(({ nth }) => nth)
    ? enumerate(
        weekdays.map(
          ({ nth, weekday }) => `${place(nth!)} ${WEEKDAYS[weekday]}`,
        ),
      )
    : undefined;
}

function describePeriod(
  { frequency, interval, months, monthDays, weekdays }: RecurrenceRule,
  start: CalendarDay,
): string | undefined {
  if (months.join() === QUARTERS && interval === 1) {
    return 'each quarter';
  }
  if (months.length) {
    return interval === 1
      ? enumerate(months.map(month => MONTHS[month - 1]))
      : undefined;
  }
  const month = new Date(start).getUTCMonth();
  if (frequency === 'MONTHLY') {
    if (interval === 1) {
      return 'each month';
    }
    return interval === 3 && month % 3 === 0
      ? 'each quarter'
      : `every ${ordinal(interval)} month`;
  }
  if (interval > 1) {
    return undefined;
  }
  if (weekdays.length) {
    return monthDays.length ? undefined : 'each year';
  }
  return monthDays.length ? 'each month' : MONTHS[month];
}

function namesOf(weekdays: RecurrenceRule['weekdays']): string {
  const sorted = weekdays.map(({ weekday }) => weekday).sort();
  return sorted.join() === WORKDAYS
    ? 'weekday'
    : enumerate(sorted.map(weekday => WEEKDAYS[weekday]));
}

function place(nth: number): string {
  const names = ['first', 'second', 'third', 'fourth', 'fifth'];
  return nth > 0 ? names[nth - 1] ?? ordinal(nth) : fromEnd(nth);
}

function fromEnd(nth: number): string {
  return nth === -1 ? 'last' : `${ordinal(-nth)} last`;
}

function ordinal(value: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : ending}`;
}

function enumerate(items: string[]): string {
  return items.length > 1
    ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
    : items[0];
}
