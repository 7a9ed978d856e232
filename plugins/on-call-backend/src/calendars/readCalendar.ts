import { InputError } from '@backstage/errors';
import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { BrokenCalendarError } from './BrokenCalendarError';
import type { CalendarEvent } from './CalendarEvent';
import { toInstant } from './toInstant';

// Of all events together: a calendar that repeats more often than this is a mistake.
const MOST_OCCURRENCES = 50_000;

interface Occurrence {
  item: ICAL.Event;
  start: Date;
  end: Date;
}

/**
 * Reads the events of a calendar in the ICS format that touch a window, with all that recurs.
 *
 * @param options.timeZone - of whole days, and of times that name no zone
 * @param options.preferOwnZone - whether the zone that the calendar says it is in counts instead
 * @returns by their start.
 * @throws `InputError` for what recurs too often, {@link BrokenCalendarError} for what is no calendar.
 */
export function readCalendar(
  text: string,
  options: {
    window: { from: string; to: string };
    timeZone: string;
    preferOwnZone?: boolean;
  },
): CalendarEvent[] {
  const from = Date.parse(options.window.from);
  const to = Date.parse(options.window.to);
  const budget = { left: MOST_OCCURRENCES };
  try {
    return calendarsOf(text)
      .flatMap(calendar => {
        const timeZone =
          (options.preferOwnZone && zoneOf(calendar)) || options.timeZone;
        return seriesOf(calendar).flatMap(series =>
          occurrencesOf(series, { timeZone, to, budget }),
        );
      })
      .filter(
        ({ item, start, end }) =>
          start < end &&
          start.getTime() < to &&
          end.getTime() > from &&
          !isCancelled(item),
      )
      .map(toEvent)
      .sort(byStart);
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    throw new BrokenCalendarError(
      `It is no calendar in the ICS format, or a broken one: ${
        (error as Error).message
      }.`,
    );
  }
}

/** Events of the same UID: the one that recurs, and those that stand for single occurrences of it. */
interface Series {
  event: ICAL.Event;
  exceptions: ICAL.Event[];
}

function calendarsOf(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text);
  const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[];
  return calendars.map(calendar => {
    const component = new ICAL.Component(calendar as string);
    if (component.name !== 'vcalendar') {
      throw new Error(`it begins with ${component.name}`);
    }
    return component;
  });
}

/** No standard has it, and nearly every calendar that can be subscribed to says it. */
function zoneOf(calendar: ICAL.Component): string | undefined {
  const zone = String(calendar.getFirstPropertyValue('x-wr-timezone'));
  return IANAZone.isValidZone(zone) ? zone : undefined;
}

function seriesOf(calendar: ICAL.Component): Series[] {
  const byUid = new Map<string, ICAL.Component[]>();
  let nameless = 0;
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = event.getFirstPropertyValue('uid') ?? `#${(nameless += 1)}`;
    byUid.set(String(uid), [...(byUid.get(String(uid)) ?? []), event]);
  }
  return [...byUid.values()].flatMap(toSeries);
}

function toSeries(components: ICAL.Component[]): Series[] {
  const isException = (one: ICAL.Component) => one.hasProperty('recurrence-id');
  const exceptions = components.filter(isException);
  const masters = components.filter(one => !isException(one));
  if (!masters.length) {
    return exceptions.map(one => ({
      event: new ICAL.Event(one, { exceptions: [] }),
      exceptions: [],
    }));
  }
  return masters.map((master, index) => ({
    event: new ICAL.Event(master, {
      exceptions: index === 0 ? exceptions : [],
    }),
    exceptions:
      index === 0
        ? exceptions.map(one => new ICAL.Event(one, { exceptions: [] }))
        : [],
  }));
}

function occurrencesOf(
  { event, exceptions }: Series,
  options: { to: number; timeZone: string; budget: { left: number } },
): Occurrence[] {
  const { to, timeZone, budget } = options;
  if (!event.isRecurring()) {
    return [occurrenceOf(event, timeZone)];
  }
  // An occurrence may have been moved to before or after where it would be.
  const found = new Map(
    exceptions.map(one => [
      one.recurrenceId.toString(),
      occurrenceOf(one, timeZone),
    ]),
  );
  const tzid = tzidOf(event, 'dtstart');
  const iterator = event.iterator();
  for (;;) {
    const next = iterator.next();
    if (!next || toInstant(next, tzid, timeZone).getTime() >= to) {
      return [...found.values()];
    }
    budget.left -= 1;
    if (budget.left < 0) {
      throw new InputError(
        `Its events recur more than ${MOST_OCCURRENCES} times until the end of what is read.`,
      );
    }
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (!found.has(next.toString())) {
      found.set(next.toString(), {
        item,
        start: toInstant(startDate, tzid, timeZone),
        // By the wall clock, so that one shift ends where the next begins when clocks change.
        end: toInstant(endDate, tzid, timeZone),
      });
    }
  }
}

function occurrenceOf(item: ICAL.Event, timeZone: string): Occurrence {
  const start = tzidOf(item, 'dtstart');
  return {
    item,
    start: toInstant(item.startDate, start, timeZone),
    end: toInstant(item.endDate, tzidOf(item, 'dtend') ?? start, timeZone),
  };
}

function tzidOf(
  { component }: ICAL.Event,
  property: string,
): string | undefined {
  const tzid = component.getFirstProperty(property)?.getParameter('tzid');
  return Array.isArray(tzid) ? tzid[0] : tzid;
}

function isCancelled(item: ICAL.Event): boolean {
  return says(item, 'status', 'CANCELLED');
}

function isFree(item: ICAL.Event): boolean {
  return (
    says(item, 'transp', 'TRANSPARENT') ||
    says(item, 'x-microsoft-cdo-busystatus', 'FREE')
  );
}

function says(
  { component }: ICAL.Event,
  property: string,
  value: string,
): boolean {
  const said = component.getFirstPropertyValue(property);
  return String(said).toLocaleUpperCase('en-US') === value;
}

function toEvent({ item, start, end }: Occurrence): CalendarEvent {
  return {
    start: start.toISOString(),
    end: end.toISOString(),
    summary: (item.summary ?? '').trim(),
    attendees: item.attendees.flatMap(attendee => {
      const [, mail] = /^mailto:(.+)$/i.exec(
        String(attendee.getFirstValue()),
      ) ?? [undefined, undefined];
      return mail ? [mail.trim().toLocaleLowerCase('en-US')] : [];
    }),
    ...(isFree(item) && { free: true as const }),
  };
}

function byStart(a: CalendarEvent, b: CalendarEvent): number {
  const [one, other] = [a, b].map(
    ({ start, end, summary, attendees }) =>
      `${start} ${end} ${summary} ${attendees}`,
  );
  return Number(one > other) - Number(one < other);
}
