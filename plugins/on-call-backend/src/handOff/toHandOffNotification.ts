import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  HandOffNote,
  Person,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { DateTime } from 'luxon';
import { fitScope, fitTitle } from '../paging/notificationLimits';
import type { HandOff } from './handOffsIn';

const LONGEST_NOTE = 500;

/** What a notice of a hand-off is about. */
export interface HandOffNews {
  schedule: Pick<Schedule, 'id' | 'title' | 'timeZone'>;
  handOff: HandOff;
  kind: 'soon' | 'now';
  /** Of all whom it names, by ref. */
  people: Record<string, Person>;
  /** Newest first. */
  notes: HandOffNote[];
  /** What is open, a line for each thing. */
  open: string[];
}

/**
 * A hand-off as one of its people reads it, in their own time.
 *
 * @param person - one of those who hand over or take over
 */
export function toHandOffNotification(
  news: HandOffNews,
  person: Person,
): NotificationPayload {
  const { schedule, handOff, people, notes, open } = news;
  return {
    title: fitTitle(
      handOff.incoming.includes(person.ref)
        ? takingOver(news, person)
        : handingOver(news, person),
    ),
    description: [
      ...(open.length ? open : ['Nothing is open.']),
      ...notes.map(
        ({ author, text }) =>
          `${people[author]?.name ?? author} writes: ${shorten(text)}`,
      ),
    ].join('\n'),
    link: `/on-call/schedules/${encodeURIComponent(schedule.id)}`,
    severity: 'normal',
    topic: 'on-call',
    // What is told before and when it comes is one line in people's lists.
    scope: fitScope(`on-call hand-off ${schedule.id} ${handOff.at}`),
  };
}

function takingOver(
  { schedule, handOff, kind, people }: HandOffNews,
  person: Person,
): string {
  const from = handOff.outgoing.length
    ? `, after ${namesOf(handOff.outgoing, people)}`
    : '';
  return kind === 'now'
    ? `You are on call now: ${schedule.title}${from}`
    : `You are on call from ${timeOf(handOff.at, schedule, person)}: ${
        schedule.title
      }${from}`;
}

function handingOver(
  { schedule, handOff, kind, people }: HandOffNews,
  person: Person,
): string {
  const { incoming, covered } = handOff;
  const time = timeOf(handOff.at, schedule, person);
  const others = covered
    ? `You leave ${schedule.title} to the others`
    : `Nobody takes over ${schedule.title} from you`;
  const sentence = incoming.length
    ? `You hand over ${schedule.title} to ${namesOf(incoming, people)}`
    : others;
  return kind === 'now' ? `${sentence} now` : `${sentence} at ${time}`;
}

function namesOf(refs: string[], people: Record<string, Person>): string {
  return refs.map(ref => people[ref]?.name ?? ref).join(', ');
}

function timeOf(
  at: string,
  { timeZone }: Pick<Schedule, 'timeZone'>,
  person: Person,
): string {
  const zone = person.timeZone ?? timeZone;
  const own = DateTime.fromISO(at, { zone, locale: 'en' });
  const time = own.isValid ? own : DateTime.fromISO(at, { zone: timeZone });
  return `${time.toFormat('HH:mm')} (${time.zoneName})`;
}

function shorten(text: string): string {
  return text.length > LONGEST_NOTE
    ? `${text.slice(0, LONGEST_NOTE - 1)}…`
    : text;
}
