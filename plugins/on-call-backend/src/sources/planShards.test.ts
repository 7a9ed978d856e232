import fc from 'fast-check';
import { planShards } from './planShards';

const keys = fc.uniqueArray(fc.string(), { maxLength: 400 });

describe('planShards', () => {
  it('puts every key into one shard, always the same', () => {
    fc.assert(
      fc.property(keys, given => {
        const shards = planShards('fake', given);
        expect(shards.flatMap(shard => shard.keys).sort()).toEqual(
          [...given].sort(),
        );
        expect(planShards('fake', [...given, ...given].reverse())).toEqual(
          shards,
        );
      }),
    );
  });

  it('changes one shard when a key comes, while their number is the same', () => {
    const many = Array.from({ length: 120 }, (_, index) => `key-${index}`);
    const before = new Map(
      planShards('fake', many).map(one => [one.shardKey, one.contentHash]),
    );
    const after = planShards('fake', [...many, 'another']);
    expect(after).toHaveLength(before.size);
    const changed = after.filter(
      ({ shardKey, contentHash }) => before.get(shardKey) !== contentHash,
    );
    expect(changed).toHaveLength(1);
    expect(changed[0].keys).toContain('another');
  });
});
