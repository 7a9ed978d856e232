import type { JsonValue } from '@backstage/types';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';

/** Named facts; those that are undefined were left out. */
export type Facts = Record<string, JsonValue | undefined>;

/**
 * Facts together with how recent each of them is.
 */
export interface StampedFacts {
  facts: Record<string, JsonValue>;
  /** By name of the fact; the greater text is the later one. */
  stamps: Record<string, string>;
}

const nothing: StampedFacts = { facts: {}, stamps: {} };

function wins(
  stored: StampedFacts,
  name: string,
  value: JsonValue,
  stamp: string,
): boolean {
  const storedStamp = stored.stamps[name];
  if (storedStamp === undefined || stamp > storedStamp) {
    return true;
  }
  return (
    stamp === storedStamp &&
    canonicalJson(value) > canonicalJson(stored.facts[name])
  );
}

/**
 * Merges facts into those that are stored, so that the outcome depends on the
 * set of merged facts alone: not on their order, nor on repetitions.
 *
 * @remarks
 * Every fact carries its own stamp, because a later observation may leave out
 * what an earlier one knew. Of two equal stamps the greater text wins, which is
 * arbitrary, and the same everywhere.
 *
 * @returns `stored` itself where nothing changed.
 */
export function foldFacts(
  stored: StampedFacts = nothing,
  incoming: Facts,
  stamp: string,
): StampedFacts {
  let result = stored;
  for (const [name, value] of Object.entries(incoming)) {
    if (value !== undefined && wins(stored, name, value, stamp)) {
      if (result === stored) {
        result = { facts: { ...stored.facts }, stamps: { ...stored.stamps } };
      }
      result.facts[name] = value;
      result.stamps[name] = stamp;
    }
  }
  return result;
}

/** Whether two foldings say the same, however recently. */
export function sameFacts(a: StampedFacts, b: StampedFacts): boolean {
  return a === b || canonicalJson(a.facts) === canonicalJson(b.facts);
}
