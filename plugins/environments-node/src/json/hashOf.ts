import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson';

/**
 * A short text that is the same for the same value, and for no other.
 *
 * @param value - JSON; members that are undefined count as absent
 *
 * @public
 */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
