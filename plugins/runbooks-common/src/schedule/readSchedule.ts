import type {
  CalendarDay,
  ZoneClock,
} from '@callboard/backstage-plugin-environments-common';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import type { RunbookSchedule } from '../types';
import { formatDay, parseDay } from './calendarDays';
import { parseRule } from './parseRule';
import type { RecurrenceRule } from './RecurrenceRule';

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;
const EARLIEST = '2000-01-01';

/**
 * What a schedule without `start` counts from. A Monday, and the first of a
 * month, quarter and year: what a rule leaves open falls where people expect it.
 */
const DEFAULT_START = '2024-01-01';

/**
 * A schedule, understood.
 *
 * @internal
 */
export interface ReadSchedule {
  rule: RecurrenceRule;
  start: CalendarDay;
  minuteOfDay: number;
  zone: ZoneClock;
}

/**
 * @throws `InputError` that says what is wrong with it.
 *
 * @internal
 */
export function readSchedule(schedule: RunbookSchedule): ReadSchedule {
  const { time, timeZone, start: day = DEFAULT_START } = schedule;
  const rule = parseRule(schedule.rule);
  const [, hours, minutes] = TIME_OF_DAY.exec(time) ?? [];
  if (hours === undefined) {
    throw new InputError(
      `"${time}" is not a time of day; expected HH:mm from 00:00 to 23:59.`,
    );
  }
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) {
    throw new InputError(
      `"${timeZone}" is not a time zone; expected an IANA name such as "America/Los_Angeles".`,
    );
  }
  const start = parseDay(day);
  if (start < parseDay(EARLIEST)) {
    throw new InputError(
      `A schedule cannot start on ${formatDay(
        start,
      )}; expected ${EARLIEST} or later.`,
    );
  }
  return {
    rule,
    start,
    minuteOfDay: Number(hours) * 60 + Number(minutes),
    zone: remembering(zone),
  };
}

// A zone is slow to tell, and asked for the same instants by neighbouring days.
function remembering(zone: ZoneClock): ZoneClock {
  const known = new Map<number, number>();
  return {
    offset(instant) {
      const offset = known.get(instant) ?? zone.offset(instant);
      known.set(instant, offset);
      return offset;
    },
  };
}
