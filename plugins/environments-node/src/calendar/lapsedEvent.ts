import type { CalendarEvent } from './renderCalendar';

/**
 * All that a calendar shows that has lapsed.
 *
 * @param at - instant
 * @param url - of a page that its user is to open
 *
 * @public
 */
export function lapsedEvent(at: string, url: string): CalendarEvent {
  return {
    key: `lapsed ${at}`,
    startsAt: at,
    minutes: 30,
    title: 'This calendar has lapsed',
    description: `Open this page, and it goes on: ${url}`,
    url,
  };
}
