import { createSecureContext } from 'node:tls';
import type { HealthTarget } from '@callboard/backstage-plugin-environment-health-node';
import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import { createTestProber } from '../__testUtils__/createTestProber';
import { TestAuthority } from '../__testUtils__/TestAuthority';
import { TestServer } from '../__testUtils__/TestServer';
import type { EndpointRule } from '../config/HttpConfig';
import { createEndpointSuite } from './createEndpointSuite';

const now = new Date('2026-11-22T06:03:07Z');

function target(
  entity: string,
  tier: EnvironmentTier,
  ...urls: string[]
): HealthTarget {
  return {
    entityRef: `component:default/${entity}`,
    environment: {
      name: tier.slice(0, 4),
      title: tier,
      tier,
      github: { environments: [], branches: [] },
    },
    stacks: [],
    missingStacks: [],
    endpoints: urls.map(url => ({ url, from: { kind: 'annotation' } })),
    alarmPrefixes: [],
  };
}

describe('createEndpointSuite', () => {
  let server: TestServer;
  let secureContext: ReturnType<typeof createSecureContext>;
  let statuses: number[];
  const probed = jest.fn();

  beforeEach(async () => {
    statuses = [];
    probed.mockClear();
    const authority = await TestAuthority.create();
    server = await TestServer.start(
      (_request, response) => {
        response.writeHead(statuses.shift() ?? 200, {
          'content-type': 'application/json',
          'strict-transport-security': 'max-age=31536000',
        });
        response.end('{}');
      },
      await authority.issue({
        names: ['api.example', 'a.example', 'b.example'],
      }),
    );
    secureContext = createSecureContext({ ca: authority.pem });
  });

  afterEach(() => server.stop());

  async function run(targets: HealthTarget[], endpoints: EndpointRule[] = []) {
    const suite = createEndpointSuite({
      config: { endpoints, concurrency: 4 },
      createProber: async () =>
        createTestProber({
          connect: [
            { host: '*.example', address: '127.0.0.1', port: server.port },
          ],
          secureContext,
        }),
      pause: 1,
      onProbed: probed,
    });
    const { signal } = new AbortController();
    const answer = await suite.run({ targets, now, signal });
    return {
      ...answer,
      texts: answer.findings.map(
        ({ entityRef, environment, checkId, subject, status }) =>
          `${
            entityRef.split('/')[1]
          } ${environment} ${checkId} ${subject}: ${status}`,
      ),
    };
  }

  it('answers three questions from one probe', async () => {
    const url = 'https://api.example/health';
    const { texts, findings, series } = await run([
      target('api', 'production', url),
    ]);
    expect(texts).toEqual([
      'api prod http.endpoint api.example/health: healthy',
      'api prod http.security-headers api.example/health: warning',
      'api prod http.certificate api.example: healthy',
    ]);
    expect(findings[0].links).toEqual([
      { kind: 'endpoint', title: 'Open api.example/health', url },
    ]);
    expect(series).toEqual([
      {
        entityRef: 'component:default/api',
        environment: 'prod',
        key: 'response.time',
        title: 'Response time',
        subject: 'api.example/health',
        unit: 'milliseconds',
        range: '3h',
        threshold: { warning: 2_000 },
        points: [{ at: '2026-11-22T06:00:00.000Z', value: expect.any(Number) }],
      },
    ]);
    expect(server.requests).toHaveLength(1);
  });

  it.each<[EnvironmentTier, number, string]>([
    ['production', 3, 'Answers 503 after 3 tries; expected 200 to 299.'],
    ['staging', 3, 'Answers 503 after 3 tries; expected 200 to 299.'],
    ['development', 1, 'Answers 503; expected 200 to 299.'],
  ])('tries in %s %d times before it counts', async (tier, tries, summary) => {
    statuses = [503, 503, 503, 503];
    const { findings } = await run([
      target('api', tier, 'https://api.example/'),
    ]);
    expect(findings[0]).toMatchObject({ status: 'unhealthy', summary });
    expect(findings[1]).toMatchObject({
      checkId: 'http.security-headers',
      status: 'unknown',
    });
    expect(server.requests).toHaveLength(tries);
    expect(probed.mock.calls).toEqual([['answered', tries]]);
  });

  it('is content when a later try succeeds', async () => {
    statuses = [503];
    const { findings } = await run([
      target('api', 'production', 'https://api.example/'),
    ]);
    expect(findings[0]).toMatchObject({ status: 'healthy' });
    expect(server.requests).toHaveLength(2);
  });

  it('asks each URL once, and looks at each host’s certificate once', async () => {
    const url = 'https://api.example/health';
    const { texts } = await run([
      target('api', 'production', url, 'https://api.example/', url),
      target('web', 'staging', url),
    ]);
    expect(server.requests).toHaveLength(2);
    expect(texts.filter(text => text.includes('http.certificate'))).toEqual([
      'api prod http.certificate api.example: healthy',
      'web stag http.certificate api.example: healthy',
    ]);
  });

  it('follows the first rule that fits', async () => {
    const rule = (match: string, own: Partial<EndpointRule>) => ({
      match,
      ignore: false,
      latency: 2_000,
      headers: true,
      ...own,
    });
    const { texts } = await run(
      [
        target(
          'api',
          'production',
          'https://a.example/internal',
          'https://a.example/health',
          'https://b.example/',
        ),
      ],
      [
        rule('*/internal', { ignore: true }),
        rule('https://a.*', { expectedStatus: [204], headers: false }),
        rule('https://*', { headers: false }),
      ],
    );
    expect(texts).toEqual([
      'api prod http.endpoint a.example/health: unhealthy',
      'api prod http.endpoint b.example: healthy',
      'api prod http.certificate a.example: healthy',
      'api prod http.certificate b.example: healthy',
    ]);
  });

  it('says what was not probed and why, and what could not be seen for it', async () => {
    const { texts, findings, series } = await run([
      target(
        'api',
        'development',
        'https://10.0.0.7/health',
        'nonsense',
        'https://gone.test/',
      ),
    ]);
    expect(texts).toEqual([
      'api deve http.endpoint 10.0.0.7/health: unknown',
      'api deve http.endpoint nonsense: unknown',
      'api deve http.endpoint gone.test: unhealthy',
      'api deve http.security-headers gone.test: unknown',
      'api deve http.certificate gone.test: unknown',
    ]);
    expect(findings[0]).toMatchObject({
      summary: 'Not probed: 10.0.0.7 is a private address.',
      action: expect.stringContaining('callboard.environmentHealth.http.allow'),
    });
    expect(series).toEqual([
      expect.objectContaining({
        subject: 'gone.test',
        points: [{ at: '2026-11-22T06:00:00.000Z', value: null }],
      }),
    ]);
  });

  it('ends when the round is called off', async () => {
    const controller = new AbortController();
    controller.abort(new Error('called off'));
    const suite = createEndpointSuite({
      config: { endpoints: [], concurrency: 4 },
      createProber: async () => createTestProber({}),
    });
    await expect(
      suite.run({
        targets: [target('api', 'production', 'https://api.example/')],
        now,
        signal: controller.signal,
      }),
    ).rejects.toThrow('called off');
  });
});
