import { InputError } from '@backstage/errors';
import { parseDay } from './calendarDays';
import type { RecurrenceRule } from './RecurrenceRule';

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PARTS = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYMONTH',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYDAY',
  'BYSETPOS',
];
const UNTIL =
  /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z)?)?$/;
const MOST = 1000;

/**
 * Reads a recurrence rule by RFC 5545 (section 3.3.10), without `DTSTART`.
 *
 * @remarks Parts that tell a time of day are refused, because a schedule has its
 * time beside the rule; so is `BYWEEKNO`, whose weeks do not end with the year.
 *
 * @throws `InputError` that says what is wrong with it.
 *
 * @internal
 */
export function parseRule(text: string): RecurrenceRule {
  const parts = readParts(text);
  const numbers = (name: string, most: number, least = -most) =>
    listOf(parts.get(name)).map(value => wholeNumber(name, value, least, most));
  const rule: RecurrenceRule = {
    frequency: oneOf('FREQ', parts.get('FREQ'), FREQUENCIES),
    interval: wholeNumber('INTERVAL', parts.get('INTERVAL') ?? '1', 1, MOST),
    weekStart: WEEKDAYS.indexOf(
      oneOf('WKST', parts.get('WKST') ?? 'MO', WEEKDAYS),
    ),
    months: numbers('BYMONTH', 12, 1),
    monthDays: numbers('BYMONTHDAY', 31),
    yearDays: numbers('BYYEARDAY', 366),
    weekdays: listOf(parts.get('BYDAY')).map(readWeekday),
    positions: numbers('BYSETPOS', 366),
  };
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined) {
    rule.count = wholeNumber('COUNT', count, 1, MOST);
  }
  if (until !== undefined) {
    rule.until = readUntil(until);
  }
  assertTogether(rule);
  return rule;
}

function readParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name, value, ...rest] = part.split('=');
    if (!value || rest.length) {
      throw new InputError(
        `"${part}" is not a part of a recurrence rule; expected a rule such as FREQ=WEEKLY;BYDAY=MO.`,
      );
    }
    if (!PARTS.includes(name)) {
      throw new InputError(
        `${name} is not understood in a recurrence rule; expected one of ${PARTS.join(
          ', ',
        )}.`,
      );
    }
    if (parts.has(name)) {
      throw new InputError(`${name} stands twice in the recurrence rule.`);
    }
    parts.set(name, value);
  }
  return parts;
}

function assertTogether(rule: RecurrenceRule): void {
  const { frequency, weekdays, positions } = rule;
  const often = frequency === 'DAILY' || frequency === 'WEEKLY';
  const narrowed = [rule.months, rule.monthDays, rule.yearDays, weekdays];
  const problem = [
    rule.count && rule.until && 'COUNT and UNTIL exclude each other',
    often &&
      weekdays.some(({ nth }) => nth) &&
      `BYDAY with a number wants FREQ=MONTHLY or FREQ=YEARLY, not ${frequency}`,
    frequency === 'WEEKLY' &&
      rule.monthDays.length > 0 &&
      'BYMONTHDAY cannot stand with FREQ=WEEKLY',
    frequency !== 'YEARLY' &&
      rule.yearDays.length > 0 &&
      `BYYEARDAY wants FREQ=YEARLY, not ${frequency}`,
    positions.length > 0 &&
      narrowed.every(values => values.length === 0) &&
      'BYSETPOS wants a part such as BYDAY beside it',
  ].find(Boolean);
  if (problem) {
    throw new InputError(`${problem}.`);
  }
}

function listOf(value: string | undefined): string[] {
  return value?.split(',') ?? [];
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T {
  const found = allowed.find(one => one === value);
  if (!found) {
    throw new InputError(
      `${name} is ${value ?? 'missing'}; expected one of ${allowed.join(
        ', ',
      )}.`,
    );
  }
  return found;
}

function wholeNumber(
  name: string,
  text: string,
  least: number,
  most: number,
): number {
  const value = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most) || value === 0) {
    throw new InputError(
      `${name} is ${text}; expected a whole number from ${
        least < 0 ? `1 to ${most}, or -1 to ${least}` : `${least} to ${most}`
      }.`,
    );
  }
  return value;
}

function readWeekday(text: string): RecurrenceRule['weekdays'][number] {
  const [, nth, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0) {
    throw new InputError(
      `BYDAY is ${text}; expected days such as MO, 1MO or -1FR.`,
    );
  }
  return nth
    ? { weekday, nth: wholeNumber('BYDAY', nth, -53, 53) }
    : { weekday };
}

function readUntil(text: string): RecurrenceRule['until'] {
  const match = UNTIL.exec(text);
  if (!match) {
    throw new InputError(
      `UNTIL is ${text}; expected a day such as 20261231, or 20261231T235959Z.`,
    );
  }
  const [, year, month, day, hours, minutes, seconds, utc] = match;
  const at = parseDay(`${year}-${month}-${day}`);
  if (hours === undefined) {
    return { at, form: 'day' };
  }
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { at: at + time * 1000, form: utc ? 'instant' : 'local' };
}
