import type {
  FixedShift,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { CalendarEvent } from './CalendarEvent';

const UNNAMED = 'Somebody whom the calendar does not name';

/**
 * The shifts that the events of a calendar mean: of those who attend, where a contact or a User has
 * their mailbox; else of whom the summary names.
 *
 * @param options.people - those of the definition
 * @param options.idPrefix - of the definition
 * @returns the shifts, and people whom nobody knew before.
 */
export function toShifts(
  events: CalendarEvent[],
  options: {
    people: Person[];
    userByMail?: (mail: string) => string | undefined;
    idPrefix: string;
  },
): { shifts: FixedShift[]; people: Person[] } {
  const { people, userByMail, idPrefix } = options;
  const byMail = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { ref, name, channels } of [...people].reverse()) {
    byName.set(lower(name), ref);
    for (const { kind, address } of channels) {
      if (kind === 'email') {
        byMail.set(lower(address), ref);
      }
    }
  }
  const added = new Map<string, Person>();
  const refOfSummary = (summary: string): string => {
    const known = byName.get(lower(summary));
    if (known) {
      return known;
    }
    const ref = `contact:${idPrefix}${slugOf(summary)}`;
    if (!people.some(person => person.ref === ref) && !added.has(ref)) {
      added.set(ref, { ref, name: summary || UNNAMED, channels: [] });
    }
    return ref;
  };
  const shifts = events.map(({ start, end, summary, attendees }) => {
    const known = attendees.flatMap(
      mail => byMail.get(mail) ?? userByMail?.(mail) ?? [],
    );
    return {
      start,
      end,
      people: known.length ? [...new Set(known)] : [refOfSummary(summary)],
    };
  });
  return { shifts, people: [...added.values()] };
}

function lower(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}

/** Fit for a ref, and the same for the same summary. */
function slugOf(summary: string): string {
  const slug = lower(summary)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  // What is written in other letters would have none.
  return slug || `calendar-${hashOf(summary).slice(0, 8)}`;
}
