import { createHash } from 'node:crypto';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';

/** A short text that is the same for the same value, and for no other. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
