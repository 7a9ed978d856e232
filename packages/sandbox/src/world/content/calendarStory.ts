import type { World } from '../World';

const HOST = 'https://calendar.callboard.example';
const MAIL = 'callboard.example';

/**
 * Who looks after the security desk, a week each, which nobody keeps but in a calendar; and when
 * Guest is away.
 */
export function tellCalendarStory(world: World): void {
  const desk: { name: string; email?: string }[] = [
    { name: 'Hubot', email: `hubot@${MAIL}` },
    { name: 'Mona', email: `mona@${MAIL}` },
    // Of no mailbox that anybody knows: the name alone says who it is.
    { name: 'Security partner' },
  ];
  world.addCalendar({
    url: `${HOST}/rotas/security-desk.ics`,
    title: 'Security desk',
    timeZone: 'Europe/London',
    series: desk.map(({ name, email }, index) => ({
      uid: `security-desk-${index + 1}@${MAIL}`,
      summary: email ? `Security desk: ${name}` : name,
      start: `2026-01-${String(5 + 7 * index).padStart(2, '0')}T09:00`,
      days: 7,
      everyWeeks: desk.length,
      ...(email && { attendees: [{ name, email }] }),
    })),
  });
  world.addCalendar({
    url: `${HOST}/private/guest-5f1c/away.ics`,
    title: 'Guest is away',
    timeZone: 'America/New_York',
    series: [
      {
        uid: `guest-training@${MAIL}`,
        summary: 'Training',
        // Always in the fortnight in which Guest is EC2 Manager's second engineer.
        start: '2026-01-13',
        days: 3,
        everyWeeks: 4,
      },
      {
        uid: `guest-plants@${MAIL}`,
        summary: 'Water the plants',
        start: '2026-01-09',
        days: 1,
        everyWeeks: 1,
        free: true,
      },
    ],
  });
}
