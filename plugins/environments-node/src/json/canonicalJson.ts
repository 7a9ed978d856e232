import type { JsonValue } from '@backstage/types';

function ordered(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => ordered(item) ?? null);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, ordered(item)]),
    );
  }
  return value;
}

/**
 * JSON that is the same text for the same value, whatever the order of its
 * keys: to compare values, and to make hashes of them.
 *
 * @param value - JSON; members that are undefined count as absent
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value as JsonValue)) ?? 'null';
}
