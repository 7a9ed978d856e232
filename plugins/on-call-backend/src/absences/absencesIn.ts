import type { CalendarEvent } from '../calendars/CalendarEvent';
import type { AwayTime } from './AbsenceStore';

/**
 * When somebody is away by the events of their calendar: at all of them that keep them busy.
 *
 * @returns in order; what overlaps or touches is one.
 */
export function absencesIn(events: readonly CalendarEvent[]): AwayTime[] {
  const times: AwayTime[] = [];
  const busy = events
    .filter(({ free }) => !free)
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  for (const { start, end } of busy) {
    const last = times.at(-1);
    if (last && start <= last.end) {
      last.end = last.end > end ? last.end : end;
    } else {
      times.push({ start, end });
    }
  }
  return times;
}
