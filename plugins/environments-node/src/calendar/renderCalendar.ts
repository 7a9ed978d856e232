import ICAL from 'ical.js';
import { createHash } from 'node:crypto';

/**
 * One entry of a calendar.
 *
 * @public
 */
export interface CalendarEvent {
  /** Names it for good: calendars replace what has the same name. */
  key: string;
  /** Instant. */
  startsAt: string;
  minutes: number;
  title: string;
  description: string;
  url: string;
  categories?: string[];
}

/**
 * A calendar by RFC 5545, the same text for the same events.
 *
 * @remarks Instants are those of UTC, so that every program shows the same moment.
 *
 * @param options.product - what makes it, such as `Runbooks`
 *
 * @public
 */
export function renderCalendar(options: {
  product: string;
  title: string;
  events: CalendarEvent[];
}): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue(
    'prodid',
    `-//Callboard//${options.product}//EN`,
  );
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', options.title);
  calendar.updatePropertyWithValue('x-wr-calname', options.title);
  calendar.updatePropertyWithValue(
    'refresh-interval',
    ICAL.Duration.fromString('PT1H'),
  );
  for (const event of options.events) {
    calendar.addSubcomponent(renderEvent(event));
  }
  return `${calendar.toString()}\r\n`;
}

function renderEvent(given: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const start = ICAL.Time.fromJSDate(new Date(given.startsAt), true);
  component.updatePropertyWithValue('uid', `${hashOf(given.key)}@callboard`);
  // Of the event, not of the answer, which would differ every time.
  component.updatePropertyWithValue('dtstamp', start);
  component.updatePropertyWithValue('dtstart', start);
  component.updatePropertyWithValue(
    'duration',
    ICAL.Duration.fromSeconds(given.minutes * 60),
  );
  component.updatePropertyWithValue('summary', oneLine(given.title));
  component.updatePropertyWithValue('description', lines(given.description));
  component.updatePropertyWithValue('url', given.url);
  component.updatePropertyWithValue('transp', 'TRANSPARENT');
  if (given.categories?.length) {
    const categories = new ICAL.Property('categories', component);
    categories.setValues(given.categories);
    component.addProperty(categories);
  }
  return component;
}

// A stray carriage return would end the line, and the text become a property.
function lines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, character => (character === '\n' ? '\n' : ''));
}

function oneLine(text: string): string {
  return lines(text).replace(/\n/g, ' ').trim();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
