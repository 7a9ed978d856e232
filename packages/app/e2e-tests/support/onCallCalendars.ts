/** Where the sandbox publishes when Guest is away. */
export const GUEST_IS_AWAY =
  'https://calendar.callboard.example/private/guest-5f1c/away.ics';

const DESK = ['Hubot', 'Mona', 'Security partner'];
const BEGAN = Date.UTC(2026, 0, 5, 9);
const WEEK = 7 * 86_400_000;

/**
 * Who is at the demonstration's security desk, and who takes over next: by the week, from Monday 09:00
 * in London.
 */
export function securityDesk(now: number): [now: string, next: string] {
  const wallClock = new Date(now).toLocaleString('sv', {
    timeZone: 'Europe/London',
  });
  const since = Date.parse(`${wallClock.replace(' ', 'T')}Z`) - BEGAN;
  const week = Math.floor(since / WEEK);
  return [DESK[week % DESK.length], DESK[(week + 1) % DESK.length]];
}
