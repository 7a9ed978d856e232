import fc from 'fast-check';
import {
  environmentNamed,
  healthTarget,
  targetStack,
} from '../__testUtils__/healthTarget';
import { planShards } from './planShards';

const schedule = { frequency: { minutes: 1 }, timeout: { seconds: 30 } };
const endpoint = {
  url: 'https://a.test/',
  from: { kind: 'annotation' as const },
};

const refsOf = (shards: ReturnType<typeof planShards>) =>
  shards.map(({ key, targets }) => [
    key,
    targets.map(({ entityRef }) => entityRef),
  ]);

describe('planShards', () => {
  it('makes a shard of each place, with targets cut down to what they have there', () => {
    const shards = planShards({ needs: 'stack', schedule }, [
      healthTarget('api', {
        stacks: [
          targetStack('api'),
          targetStack('certificate', { region: 'us-east-1' }),
        ],
      }),
      healthTarget('web', {
        missingStacks: [
          {
            environment: 'prod',
            stackName: 'web',
            accountId: '333333333333',
            region: 'us-west-2',
          },
        ],
      }),
      healthTarget('docs'),
    ]);
    expect(refsOf(shards)).toEqual([
      [
        '333333333333/us-west-2',
        ['component:default/api', 'component:default/web'],
      ],
      ['333333333333/us-east-1', ['component:default/api']],
    ]);
    expect(shards[1].place).toEqual({
      accountId: '333333333333',
      region: 'us-east-1',
    });
    expect(shards[1].targets[0].stacks.map(stack => stack.stackName)).toEqual([
      'certificate',
    ]);
    expect(shards[0].targets[1].missingStacks).toHaveLength(1);
  });

  it('groups by account, asked where its global services are', () => {
    const [shard, ...rest] = planShards(
      { needs: 'stack', groupBy: 'account', schedule },
      [
        healthTarget('api', {
          stacks: [
            targetStack('api'),
            targetStack('certificate', { region: 'eu-west-1' }),
          ],
        }),
      ],
    );
    expect(rest).toEqual([]);
    expect(shard.key).toBe('333333333333');
    expect(shard.place).toEqual({
      accountId: '333333333333',
      region: 'us-east-1',
    });
    expect(shard.targets[0].stacks).toHaveLength(2);
    const [china] = planShards(
      { needs: 'stack', groupBy: 'account', schedule },
      [
        healthTarget('api', {
          stacks: [targetStack('api', { region: 'cn-northwest-1' })],
        }),
      ],
    );
    expect(china.place?.region).toBe('cn-north-1');
  });

  it('asks for alarms where the environment lies, with or without a stack', () => {
    const shards = planShards({ needs: 'alarms', schedule }, [
      healthTarget('api', {
        stacks: [targetStack('api', { region: 'us-east-1' })],
        alarmPrefixes: ['api-'],
      }),
      healthTarget('web', { alarmPrefixes: ['web-'] }),
      healthTarget('docs'),
    ]);
    expect(
      shards.map(({ key, targets }) => [
        key,
        targets.map(({ alarmPrefixes }) => alarmPrefixes),
      ]),
    ).toEqual([
      ['333333333333/us-east-1', [[]]],
      ['333333333333/us-west-2', [['api-'], ['web-']]],
    ]);
  });

  it('asks for alarms wherever there are stacks, where nothing says where the environment lies', () => {
    const { aws, ...anywhere } = environmentNamed('prod');
    const [shard] = planShards({ needs: 'alarms', schedule }, [
      healthTarget('api', {
        environment: anywhere,
        stacks: [targetStack('api')],
        alarmPrefixes: ['api-'],
      }),
    ]);
    expect(shard.targets[0].alarmPrefixes).toEqual(['api-']);
  });

  it('takes every target once, in chunks of some twenty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), count => {
        const targets = Array.from({ length: count }, (_, index) =>
          healthTarget(`s${index}`, { endpoints: [endpoint] }),
        );
        const shards = planShards({ needs: 'endpoint', schedule }, targets);
        const all = shards.flatMap(shard => shard.targets);
        expect(all).toHaveLength(count);
        expect(new Set(all)).toEqual(new Set(targets));
        expect(shards.every(shard => shard.targets.length <= 45)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves targets in their chunk when another comes', () => {
    const targets = Array.from({ length: 150 }, (_, index) =>
      healthTarget(`s${index}`, { endpoints: [endpoint] }),
    );
    const chunkOf = (all: typeof targets) =>
      new Map(
        planShards({ needs: 'endpoint', schedule }, all).flatMap(shard =>
          shard.targets.map(target => [target.entityRef, shard.key]),
        ),
      );
    const before = chunkOf(targets);
    const after = chunkOf([
      healthTarget('new', { endpoints: [endpoint] }),
      ...targets,
    ]);
    for (const [entityRef, key] of before) {
      expect(after.get(entityRef)).toBe(key);
    }
  });

  it('makes a shard due when there is something else to check, not when its state changes', () => {
    const hashOf = (target: ReturnType<typeof healthTarget>, costly = false) =>
      planShards({ needs: 'stack', schedule: { ...schedule, costly } }, [
        target,
      ])[0].contentHash;
    const before = healthTarget('api', { stacks: [targetStack('api')] });
    const deploying = healthTarget('api', {
      stacks: [targetStack('api', { status: 'UPDATE_IN_PROGRESS' })],
    });
    const more = healthTarget('api', {
      stacks: [targetStack('api'), targetStack('data')],
    });
    expect(hashOf(deploying)).toBe(hashOf(before));
    expect(hashOf(more)).not.toBe(hashOf(before));
    expect(hashOf(more, true)).toBe(hashOf(before, true));
  });
});
