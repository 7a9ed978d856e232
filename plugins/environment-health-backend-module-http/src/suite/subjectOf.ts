import { createHash } from 'node:crypto';

/**
 * A short name for an endpoint that is the same in every round: host and path.
 *
 * @remarks
 * The query stays out, because it may hold a key; a digest tells endpoints apart that differ in nothing
 * else.
 */
export function subjectOf(text: string): string {
  if (!URL.canParse(text)) return text.slice(0, 80);
  const { protocol, host, pathname, search } = new URL(text);
  const scheme = protocol === 'https:' ? '' : `${protocol}//`;
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '');
  const query = search
    ? `?${createHash('sha256').update(search).digest('hex').slice(0, 6)}`
    : '';
  return `${scheme}${host}${path}${query}`;
}
