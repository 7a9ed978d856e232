import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthBatch } from './HealthBatch';
import type { HealthCheck } from './HealthCheck';
import {
  healthChecksExtensionPoint,
  type HealthChecksExtensionPoint,
} from './healthChecksExtensionPoint';
import type { HealthTarget } from './HealthTarget';
import queueDepthModule, { QueueDepthCheck } from './__testUtils__/queueDepth';

const folder = join(__dirname, '..');

function target(name: string, tags: Record<string, string>): HealthTarget {
  return {
    entityRef: `component:default/${name}`,
    environment: {
      name: 'prod',
      title: 'Production',
      tier: 'production',
      github: { environments: [], branches: [] },
    },
    stacks: [
      {
        accountId: '333333333333',
        region: 'us-west-2',
        stackId: `arn:aws:cloudformation:us-west-2:333333333333:stack/${name}/1`,
        stackName: name,
        status: 'UPDATE_COMPLETE',
        createdAt: '2026-10-01T00:00:00.000Z',
        updatedAt: '2026-11-01T00:00:00.000Z',
        drift: 'not_checked',
        tags,
        outputs: {},
        terminationProtection: false,
        resources: [],
        observedAt: '2026-11-20T10:00:00.000Z',
      },
    ],
    missingStacks: [],
    endpoints: [],
    alarmPrefixes: [],
  };
}

function batch(targets: HealthTarget[]): HealthBatch {
  return { targets, now: new Date(), signal: new AbortController().signal };
}

function answering(waiting: Record<string, number>, status = 200) {
  return jest.fn(
    async () =>
      new Response(
        JSON.stringify(
          Object.entries(waiting).map(([name, messages]) => ({
            name,
            messages,
          })),
        ),
        { status },
      ),
  );
}

describe('the example of the README', () => {
  it('is this code, word by word', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const code = readFileSync(
      join(folder, 'src', '__testUtils__', 'queueDepth.ts'),
      'utf8',
    ).replaceAll(
      "'..'",
      "'@callboard/backstage-plugin-environment-health-node'",
    );
    expect(readme).toContain(code.trim());
  });

  it('asks once for many targets, and finds nothing where there is no queue', async () => {
    const fetch = answering({ orders: 12, mails: 4000 });
    const check = new QueueDepthCheck('https://broker.test', fetch);
    const findings = await check.run(
      batch([
        target('shop', { queue: 'orders' }),
        target('mailer', { queue: 'mails' }),
        target('gone', { queue: 'gone' }),
        target('web', {}),
      ]),
    );
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(findings).toEqual([
      {
        entityRef: 'component:default/shop',
        environment: 'prod',
        subject: 'orders',
        status: 'healthy',
        summary: '12 messages wait in orders.',
      },
      {
        entityRef: 'component:default/mailer',
        environment: 'prod',
        subject: 'mails',
        status: 'warning',
        summary: '4000 messages wait in mails.',
        action: 'Look whether its consumers run.',
      },
      {
        entityRef: 'component:default/gone',
        environment: 'prod',
        subject: 'gone',
        status: 'unhealthy',
        summary: 'There is no queue gone.',
        action: 'Correct the tag queue of the stack, or create the queue.',
      },
    ]);
  });

  it('says why nothing could be found out', async () => {
    const check = new QueueDepthCheck(
      'https://broker.test',
      answering({}, 503),
    );
    await expect(
      check.run(batch([target('shop', { queue: 'orders' })])),
    ).rejects.toThrow('The broker answered 503');
  });

  it('registers as a module of the plugin', async () => {
    const added: HealthCheck[] = [];
    const point: HealthChecksExtensionPoint = {
      addCheck: check => added.push(check),
      addSuite: () => {},
    };
    await startTestBackend({
      extensionPoints: [[healthChecksExtensionPoint, point]],
      features: [
        queueDepthModule,
        mockServices.rootConfig.factory({
          data: { broker: { url: 'https://broker.test' } },
        }),
      ],
    });
    expect(added.map(({ id }) => id)).toEqual(['broker.queues']);
  });
});
