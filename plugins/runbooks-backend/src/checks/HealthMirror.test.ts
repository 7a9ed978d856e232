import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import type { EventParams } from '@backstage/plugin-events-node';
import {
  healthTransitionTopic,
  type EntityHealth,
} from '@callboard/backstage-plugin-environment-health-common';
import { BackgroundWork } from '@callboard/backstage-plugin-environments-node';
import { eventually } from '@callboard/backstage-plugin-environments-node/testUtils';
import { healthOf, healthResult } from '../__testUtils__/healthOf';
import type { MirroredCheck } from './CheckMirror';
import type { CheckStore } from './CheckStore';
import { HealthMirror } from './HealthMirror';

const ref = (name: string) => `component:default/${name}`;

class MemoryChecks implements CheckStore {
  readonly kept = new Map<string, MirroredCheck[]>();

  async list(entityRefs: string[]) {
    return entityRefs.flatMap(entityRef => this.kept.get(entityRef) ?? []);
  }

  async replace(entityRef: string, checks: MirroredCheck[]) {
    const before = JSON.stringify(this.kept.get(entityRef) ?? []);
    this.kept.set(entityRef, checks);
    return before !== JSON.stringify(checks);
  }

  async remove(entityRefs: string[]) {
    entityRefs.forEach(entityRef => this.kept.delete(entityRef));
  }

  async listEntities() {
    return [...this.kept.keys()];
  }
}

async function responseError(status: number) {
  return ResponseError.fromResponse(new Response('{}', { status }));
}

function setUp(getHealth: (entityRef: string) => Promise<EntityHealth>) {
  const checks = new MemoryChecks();
  const logger = mockServices.logger.mock();
  const health = {
    getHealth: jest.fn(getHealth),
    getChecks: jest.fn(async () => ({ items: [] as never[] })),
  };
  const signalled: string[][] = [];
  const mirror = new HealthMirror({
    health,
    auth: mockServices.auth(),
    checks,
    targets: { listRefs: async () => [ref('a'), ref('b')] },
    publisher: {
      signal: async (entityRefs: string[]) => {
        signalled.push(entityRefs);
      },
    } as any,
    background: new BackgroundWork({
      logger,
      lifecycle: mockServices.lifecycle.mock(),
    }),
    logger,
  });
  return { mirror, health, checks, logger, signalled };
}

const { signal } = new AbortController();

describe('HealthMirror', () => {
  it('reads once for many events, and once more for those that came meanwhile', async () => {
    const waiting: (() => void)[] = [];
    const { mirror, health, checks } = setUp(async entityRef => {
      await new Promise<void>(resolve => waiting.push(resolve));
      return healthOf(entityRef, [healthResult({ id: 'down' })]);
    });
    let tell: (event: EventParams) => Promise<void> = async () => {};
    await mirror.subscribe({
      subscribe: async ({ topics, onEvent }) => {
        expect(topics).toEqual([healthTransitionTopic]);
        tell = onEvent;
      },
      publish: async () => {},
    });
    const event = {
      topic: healthTransitionTopic,
      eventPayload: { entityRef: ref('a') },
    };
    await Promise.all([tell(event), tell(event), tell(event)]);
    await eventually(() => expect(waiting).toHaveLength(1));
    waiting.shift()!();
    await eventually(() => expect(waiting).toHaveLength(1));
    waiting.shift()!();
    await eventually(() => expect(checks.kept.get(ref('a'))).toHaveLength(1));
    expect(health.getHealth).toHaveBeenCalledTimes(2);
    expect(health.getHealth.mock.calls[0]).toEqual([
      ref('a'),
      {
        token: expect.any(String),
        signal: expect.any(AbortSignal),
        results: 'all',
      },
    ]);
  });

  it('keeps what was known of an entity that cannot be read', async () => {
    let fails = false;
    const { mirror, checks, logger, signalled } = setUp(async entityRef => {
      if (fails && entityRef === ref('a')) {
        throw await responseError(503);
      }
      return healthOf(entityRef, fails ? [] : [healthResult({ id: 'down' })]);
    });
    checks.kept.set(ref('gone'), []);
    await mirror.sweep(signal);
    fails = true;
    await mirror.sweep(signal);
    expect([...checks.kept.keys()]).toEqual([ref('a'), ref('b')]);
    expect(checks.kept.get(ref('a'))).toHaveLength(1);
    expect(checks.kept.get(ref('b'))).toHaveLength(0);
    expect(signalled).toEqual([[ref('a'), ref('b')], [ref('b')]]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not read the health of 1 of 2 entities; what was known of them is kept',
    );
  });

  it('has nothing of an entity that Environment health does not know', async () => {
    const { mirror, checks } = setUp(async () => {
      throw await responseError(404);
    });
    checks.kept.set(ref('a'), [{} as MirroredCheck]);
    await mirror.sweep(signal);
    expect(checks.kept.get(ref('a'))).toEqual([]);
  });

  it.each([
    ['is not installed', () => responseError(404)],
    [
      'cannot be reached',
      async () =>
        Object.assign(new TypeError('fetch failed'), {
          cause: new Error('connect ECONNREFUSED'),
        }),
    ],
  ])('says so once, and quietly, where that %s', async (_, makeError) => {
    const { mirror, health, checks, logger } = setUp(async () => {
      throw new Error('Not asked for');
    });
    health.getChecks.mockRejectedValue(await makeError());
    checks.kept.set(ref('a'), []);
    await mirror.sweep(signal);
    expect(health.getHealth).not.toHaveBeenCalled();
    expect(checks.kept.size).toBe(1);
    expect(logger.debug).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
