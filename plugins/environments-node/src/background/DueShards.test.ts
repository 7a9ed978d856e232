import { createShardStore } from '../__testUtils__/createShardStore';
import { describeOnEachDatabase } from '../testUtils';
import { DueShards } from './DueShards';

const FREQUENCY_MS = 300_000;
const shardOf = (shardKey: string, contentHash = 'x', source = 'github') => ({
  source,
  shardKey,
  contentHash,
});
const running = new AbortController().signal;

async function start({ concurrency = 10 } = {}) {
  const store = await createShardStore();
  const clock = { now: new Date('2026-11-22T10:00:00.000Z') };
  const replica = () =>
    new DueShards({
      store,
      frequencyMs: FREQUENCY_MS,
      claimMs: 60_000,
      concurrency,
      now: () => clock.now,
    });
  const shards = replica();
  return {
    store,
    clock,
    shards,
    replica,
    pass(ms: number) {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    /** Keys of those that were swept. */
    async sweepDue(
      planned: ReturnType<typeof shardOf>[],
      { by = shards, signal = running } = {},
    ): Promise<string[]> {
      const swept: string[] = [];
      await by.sweep(await by.find(planned), signal, async ({ shardKey }) => {
        swept.push(shardKey);
      });
      return swept.sort();
    },
  };
}

describeOnEachDatabase('DueShards', () => {
  it('sweeps a shard once in a period, or a little earlier', async () => {
    const { pass, sweepDue } = await start();
    const planned = [shardOf('a'), shardOf('b')];
    expect(await sweepDue(planned)).toEqual(['a', 'b']);
    pass(FREQUENCY_MS * 0.94);
    expect(await sweepDue(planned)).toEqual([]);
    pass(FREQUENCY_MS * 0.02);
    expect(await sweepDue(planned)).toEqual(['a', 'b']);
  });

  it('sweeps at once what is new or holds something else, of each source', async () => {
    const { sweepDue } = await start();
    await sweepDue([shardOf('a'), shardOf('b')]);
    expect(
      await sweepDue([
        shardOf('a'),
        shardOf('b', 'y'),
        shardOf('c'),
        shardOf('a', 'x', 'aws'),
      ]),
    ).toEqual(['a', 'b', 'c']);
  });

  it('tells when each was begun', async () => {
    const { clock, shards } = await start();
    const begun: Date[] = [];
    await shards.sweep(
      await shards.find([shardOf('a')]),
      running,
      async (_, startedAt) => {
        begun.push(startedAt);
      },
    );
    expect(begun).toEqual([clock.now]);
  });

  it('has a shard swept by one of several replicas', async () => {
    const { replica, sweepDue } = await start();
    const planned = ['a', 'b', 'c'].map(key => shardOf(key));
    const swept = await Promise.all(
      Array.from({ length: 4 }, () => sweepDue(planned, { by: replica() })),
    );
    expect(swept.flat().sort()).toEqual(['a', 'b', 'c']);
  });

  it('hands a shard on once its replica had it for too long', async () => {
    const { store, clock, pass, sweepDue } = await start();
    await store.claim(shardOf('a'), {
      now: clock.now.toISOString(),
      dueBefore: clock.now.toISOString(),
      until: new Date(clock.now.getTime() + 60_000).toISOString(),
    });
    await store.expedite('github', ['a']);
    expect(await sweepDue([shardOf('a')])).toEqual([]);
    pass(60_001);
    expect(await sweepDue([shardOf('a')])).toEqual(['a']);
  });

  it('sweeps a few at a time, whoever asks', async () => {
    const { shards } = await start({ concurrency: 2 });
    let now = 0;
    let most = 0;
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(resolve => setTimeout(resolve, 5));
      now -= 1;
    };
    const sweep = async (source: string) =>
      shards.sweep(
        await shards.find(
          ['a', 'b', 'c'].map(key => shardOf(key, 'x', source)),
        ),
        running,
        work,
      );
    await Promise.all([sweep('github'), sweep('aws')]);
    expect(most).toBe(2);
  });

  it('begins nothing more once aborted, and leaves what was begun due', async () => {
    const { shards, sweepDue } = await start({ concurrency: 1 });
    const planned = [shardOf('a'), shardOf('b')];
    const controller = new AbortController();
    const begun: string[] = [];
    await shards.sweep(
      await shards.find(planned),
      controller.signal,
      async ({ shardKey }) => {
        begun.push(shardKey);
        controller.abort();
      },
    );
    expect(begun).toEqual(['a']);
    expect(await sweepDue(planned)).toEqual(['a', 'b']);
  });

  it('gives a shard back whose sweep fails, to be due a period later', async () => {
    const { shards, pass, sweepDue } = await start();
    await expect(
      shards.sweep(await shards.find([shardOf('a')]), running, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await sweepDue([shardOf('a')])).toEqual([]);
    pass(FREQUENCY_MS);
    expect(await sweepDue([shardOf('a')])).toEqual(['a']);
  });
});
