import { createShardStore } from '../__testUtils__/createShardStore';
import { describeOnEachDatabase } from '../testUtils';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

const shard = { source: 'github', shardKey: 'acme/0', contentHash: 'x' };

describeOnEachDatabase('DatabaseShardStore', () => {
  it('gives a shard to one of several replicas', async () => {
    const shards = await createShardStore();
    const options = {
      now: at('10:00'),
      dueBefore: at('09:55'),
      until: at('10:02'),
    };
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => shards.claim(shard, options)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('gives it out again when it is due, changed or interrupted', async () => {
    const shards = await createShardStore();
    const claim = (time: string, contentHash = 'x') =>
      shards.claim(
        { ...shard, contentHash },
        {
          now: at(time),
          dueBefore: new Date(Date.parse(at(time)) - 300_000).toISOString(),
          until: new Date(Date.parse(at(time)) + 120_000).toISOString(),
        },
      );
    expect(await claim('10:00')).toBe(true);
    await shards.release(shard, false);
    expect(await claim('10:01')).toBe(false);
    expect(await claim('10:01', 'y')).toBe(true);
    await shards.release(shard, true);
    expect(await claim('10:02', 'y')).toBe(true);
    await shards.release(shard, false);
    expect(await claim('10:08', 'y')).toBe(true);
  });

  it('takes a shard from a replica that died', async () => {
    const shards = await createShardStore();
    const claim = (now: string) =>
      shards.claim(shard, { now, dueBefore: now, until: at('10:02') });
    expect(await claim(at('10:00'))).toBe(true);
    expect(await claim(at('10:01'))).toBe(false);
    expect(await claim(at('10:03'))).toBe(true);
  });

  it('forgets the shards that are no more', async () => {
    const shards = await createShardStore();
    await shards.claim(shard, {
      now: at('10:00'),
      dueBefore: at('10:00'),
      until: at('10:01'),
    });
    await shards.forgetExcept('github', ['acme/1']);
    expect(await shards.list('github')).toEqual(new Map());
  });

  it('makes shards due at once, and no other', async () => {
    const shards = await createShardStore();
    const claim = (shardKey: string) =>
      shards.claim(
        { ...shard, shardKey },
        { now: at('10:01'), dueBefore: at('09:00'), until: at('10:02') },
      );
    for (const shardKey of ['acme/0', 'acme/1']) {
      expect(await claim(shardKey)).toBe(true);
      await shards.release({ ...shard, shardKey }, false);
    }
    await shards.expedite('github', ['acme/1']);
    expect(await claim('acme/0')).toBe(false);
    expect(await claim('acme/1')).toBe(true);
  });
});
