import { hashOf } from '@callboard/backstage-plugin-environments-node';
import type { Shard } from './Shard';

// A provider reads as many together as it can in few calls; a failure or a push concerns them all.
const KEYS_IN_SHARD = 50;

/**
 * Divides the keys of a provider among shards.
 *
 * @remarks A key stays in its shard when others come or go, until the number of shards doubles.
 */
export function planShards(provider: string, keys: string[]): Shard[] {
  let count = 1;
  while (count * KEYS_IN_SHARD < keys.length) {
    count *= 2;
  }
  const shards = new Map<number, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    const index = Number.parseInt(hashOf(key).slice(0, 8), 16) % count;
    shards.set(index, [...(shards.get(index) ?? []), key]);
  }
  return [...shards]
    .sort(([a], [b]) => a - b)
    .map(([index, ofShard]) => ({
      provider,
      shardKey: `${index + 1}/${count}`,
      keys: ofShard,
      contentHash: hashOf(ofShard),
    }));
}
