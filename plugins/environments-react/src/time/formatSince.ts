import { formatAge } from './formatRelative';

/**
 * Time from an instant to `now`, never negative, its number and unit kept on one line: `12 min`.
 *
 * @param since - ISO-8601
 * @param now - milliseconds since the epoch
 *
 * @public
 */
export function formatSince(since: string, now: number): string {
  const age = formatAge(Math.max(0, now - Date.parse(since)));
  return age.replace(' ', '\u00a0');
}
