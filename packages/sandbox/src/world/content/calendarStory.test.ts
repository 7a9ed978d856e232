import ICAL from 'ical.js';
import { formatCalendar } from '../../calendars/formatCalendar';
import { World } from '../World';
import { tellCalendarStory } from './calendarStory';

const START = Date.parse('2026-11-22T03:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Found {
  summary: string;
  busy: boolean;
  start: number;
  end: number;
}

/** Every occurrence of a calendar of the demonstration until an instant. */
function occurrencesOf(name: string, until: number): Found[] {
  const world = new World({ start: START, seed: 'a' });
  tellCalendarStory(world);
  const url = [...world.calendars.keys()].find(each => each.endsWith(name))!;
  const text = formatCalendar(world.calendars.get(url)!, START);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').flatMap(component => {
    const event = new ICAL.Event(component);
    const busy = component.getFirstPropertyValue('transp') === 'OPAQUE';
    const found: Found[] = [];
    for (const iterator = event.iterator(); ; ) {
      const at = event.getOccurrenceDetails(iterator.next());
      const [start, end] = [at.startDate, at.endDate].map(
        time => time.toUnixTime() * 1000,
      );
      if (start >= until) {
        return found;
      }
      found.push({ summary: event.summary, busy, start, end });
    }
  });
}

describe('the calendars of the demonstration', () => {
  it('have one at the security desk at every instant, each in turn', () => {
    const shifts = occurrencesOf('security-desk.ics', START + 366 * DAY).sort(
      (one, other) => one.start - other.start,
    );
    expect(new Date(shifts[0].start).toISOString()).toBe(
      '2026-01-05T09:00:00.000Z',
    );
    for (const [index, { summary, start, end }] of shifts.entries()) {
      expect(summary).toBe(
        ['Security desk: Hubot', 'Security desk: Mona', 'Security partner'][
          index % 3
        ],
      );
      expect(shifts[index + 1]?.start ?? end).toBe(end);
      // An hour more or less in the weeks in which clocks change.
      expect(Math.abs(end - start - 7 * DAY)).toBeLessThanOrEqual(HOUR);
    }
  });

  it('have Guest away within four weeks, whenever one looks', () => {
    const away = occurrencesOf('away.ics', START + 366 * DAY).filter(
      ({ busy }) => busy,
    );
    for (let day = START; day < START + 330 * DAY; day += DAY) {
      const ahead = away.filter(
        ({ start, end }) => end > day && start < day + 28 * DAY,
      );
      expect(ahead.length).toBeGreaterThan(0);
    }
  });
});
