import type { Status } from '@callboard/backstage-plugin-environments-common';
import {
  environmentHealth,
  healthAnswer,
} from '../../__testUtils__/environmentHealth';
import { TestPortal } from '../../__testUtils__/TestPortal';
import { TestTerminal } from '../../__testUtils__/TestTerminal';

const HEALTH =
  'GET /api/environment-health/v1/entities/component/default/orders/health?results=all';
const RUN =
  'POST /api/environment-health/v1/entities/component/default/orders/run';

describe('callboard status', () => {
  const portal = TestPortal.forAllTests();
  let terminal: TestTerminal;

  beforeEach(() => {
    terminal = new TestTerminal();
    terminal.env = { CALLBOARD_URL: portal.url, CALLBOARD_TOKEN: 'token' };
    portal.requests.length = 0;
  });

  const prodIs = (...statuses: Status[]) =>
    statuses.map(status =>
      healthAnswer(
        environmentHealth('prod', [{ category: 'application', status }]),
      ),
    );

  it.each([
    ['healthy', 0],
    ['deploying', 0],
    ['warning', 1],
    ['unhealthy', 2],
    ['unknown', 3],
  ] as const)('ends for %s with %d', async (status, code) => {
    portal.answer(HEALTH, ...prodIs(status));
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(code);
    expect(terminal.output).toMatch(new RegExp(`overall\\s+\\S ${status}`));
    expect(terminal.errors).toBe('');
    expect(portal.requests).toEqual([
      expect.objectContaining({ method: 'GET', token: 'token' }),
    ]);
  });

  describe('with several categories', () => {
    beforeEach(() => {
      portal.answer(
        HEALTH,
        healthAnswer(
          environmentHealth('dev', []),
          environmentHealth('prod', [
            {
              category: 'application',
              status: 'unhealthy',
              title: 'Endpoint',
              subject: 'api.example.com/health',
              summary: 'It answers 503 after 3 tries.',
              action: 'Look at the log of the API.',
            },
            { category: 'application', status: 'healthy' },
            { category: 'infrastructure', status: 'healthy' },
          ]),
        ),
      );
    });

    it('prints each, with what is wrong and what to do', async () => {
      await terminal.run('status', 'orders', 'prod');
      expect(terminal.output).toBe(
        [
          'component:default/orders in prod  (observed 4 min ago)',
          'application     ✖ unhealthy  1 of 2 healthy',
          '  ✖ unhealthy  Endpoint (api.example.com/health): It answers 503 after 3 tries. since 14 min',
          '      Look at the log of the API.',
          'infrastructure  ✔ healthy    1 of 1 healthy',
          'overall         ✖ unhealthy',
          '',
        ].join('\n'),
      );
    });

    it('judges by those asked for alone', async () => {
      await expect(
        terminal.run('status', 'orders', 'prod', 'Infrastructure'),
      ).resolves.toBe(0);
      expect(terminal.output).not.toContain('application');
    });

    it('calls nothing healthy that is not checked', async () => {
      await expect(
        terminal.run('status', 'orders', 'prod', 'recovery'),
      ).resolves.toBe(3);
      expect(terminal.output).toContain('– nothing to check');
      await expect(terminal.run('status', 'orders', 'dev')).resolves.toBe(3);
    });

    it('takes the tier for the environment where only one is of it', async () => {
      await expect(
        terminal.run('status', 'orders', 'production'),
      ).resolves.toBe(2);
    });

    it('prints JSON for programs', async () => {
      await terminal.run('status', 'orders', 'prod', '--output', 'json');
      expect(JSON.parse(terminal.output)).toMatchObject({
        entityRef: 'component:default/orders',
        environment: 'prod',
        status: 'unhealthy',
        observedAt: '2026-01-01T00:10:00.000Z',
        categories: [
          {
            category: 'application',
            status: 'unhealthy',
            passed: 1,
            total: 2,
            failing: [{ subject: 'api.example.com/health' }],
          },
          { category: 'infrastructure', failing: [] },
        ],
      });
    });

    it.each([
      [['nowhere'], 'no environment "nowhere" here; there are dev, prod'],
      [['prod', 'colour'], 'no category "colour"; there are infrastructure'],
      [['prod', '--wait', 'soon'], '--wait "soon" is not a length of time'],
      [['prod', '--wait', '1m', '--watch'], 'give one of them'],
      [['prod', '--interval', '0s'], '--interval "0s"'],
      [['prod', '--url', 'ftp://x'], '"ftp://x" is not an address'],
      [['prod', '--output', 'xml'], 'Allowed choices are text, json'],
      [['prod', '--wiat', '1m'], 'Did you mean --wait'],
      [[], "missing required argument 'environment'"],
    ])('refuses %j with 64 and says how to mend it', async (args, message) => {
      await expect(terminal.run('status', 'orders', ...args)).resolves.toBe(64);
      expect(terminal.errors).toContain(message);
      expect(terminal.output).toBe('');
    });
  });

  it.each([
    ['not-configured', { missing: ['callboard.io/x'] }, 'callboard.io/x'],
    [
      'invalid-annotation',
      {
        problems: [
          { annotation: 'callboard.io/y', value: '?', message: 'It is odd.' },
        ],
      },
      'callboard.io/y cannot be understood: It is odd.',
    ],
  ])('is unknown where it is %s', async (kind, rest, words) => {
    portal.answer(HEALTH, { body: { kind, entityRef: 'x', ...rest } });
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(3);
    expect(terminal.output).toContain(words);
  });

  describe('--wait', () => {
    it('asks until it is healthy', async () => {
      portal.answer(HEALTH, ...prodIs('deploying', 'unhealthy', 'healthy'));
      await expect(
        terminal.run('status', 'orders', 'prod', '--wait', '10m'),
      ).resolves.toBe(0);
      expect(terminal.slept).toEqual([10_000, 10_000]);
      expect(terminal.errors).toContain('prod is deploying; waiting');
      expect(terminal.output).toContain('✔ healthy');
    });

    it('ends with what is so when the time is over', async () => {
      portal.answer(HEALTH, ...prodIs('warning'));
      await expect(
        terminal.run('status', 'orders', 'prod', '--wait', '25s'),
      ).resolves.toBe(1);
      expect(terminal.slept).toEqual([10_000, 10_000, 5_000]);
    });

    it('outlasts a portal that is away for a while', async () => {
      portal.answer(HEALTH, { status: 503, body: {} }, ...prodIs('healthy'));
      await expect(
        terminal.run('status', 'orders', 'prod', '--wait', '1m'),
      ).resolves.toBe(0);
      expect(terminal.errors).toContain('503');
      expect(terminal.errors).toContain('Asking again.');
    });

    it('ends with 69 where the portal stays away', async () => {
      portal.answer(HEALTH, { status: 503, body: {} });
      await expect(
        terminal.run('status', 'orders', 'prod', '--wait', '15s'),
      ).resolves.toBe(69);
    });

    it('with --run believes only what was looked at since', async () => {
      portal.answer(RUN, { status: 202, body: { acceptedAt: 'now' } });
      const fresh = healthAnswer(
        environmentHealth('prod', [
          {
            category: 'application',
            status: 'healthy',
            observedAt: '2026-01-01T00:14:05.000Z',
          },
          { category: 'cost', status: 'healthy' },
        ]),
      );
      portal.answer(HEALTH, ...prodIs('healthy'), fresh);
      await expect(
        terminal.run('status', 'orders', 'prod', '--run', '--wait', '1m'),
      ).resolves.toBe(0);
      expect(terminal.slept).toEqual([10_000]);
      expect(portal.requests.map(({ method }) => method)).toEqual([
        'POST',
        'GET',
        'GET',
      ]);
    });

    it('with --run is unknown where nothing was looked at in time', async () => {
      portal.answer(RUN, { status: 202, body: { acceptedAt: 'now' } });
      portal.answer(HEALTH, ...prodIs('healthy'));
      await expect(
        terminal.run('status', 'orders', 'prod', '--run', '--wait', '10s'),
      ).resolves.toBe(3);
      expect(terminal.errors).toContain('not run again in that time');
    });
  });

  it('--watch prints what changes, until interrupted', async () => {
    portal.answer(HEALTH, ...prodIs('healthy', 'healthy', 'warning'));
    terminal.interruptAfter = 3;
    await expect(
      terminal.run('status', 'orders', 'prod', '--watch', '--output', 'json'),
    ).resolves.toBe(1);
    const lines = terminal.output.trim().split('\n');
    expect(lines.map(line => JSON.parse(line).status)).toEqual([
      'healthy',
      'warning',
    ]);
  });

  it('says how a refused token is mended', async () => {
    portal.answer(HEALTH, {
      status: 401,
      body: { error: { name: 'AuthenticationError', message: 'Bad token' } },
    });
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(77);
    expect(terminal.errors).toContain('Bad token');
    expect(terminal.errors).toContain('backend.auth.externalAccess');
  });

  it('tells the portal’s own words where the entity is not there', async () => {
    portal.answer(HEALTH, {
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'No entity x was found' },
      },
    });
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(64);
    expect(terminal.errors).toBe('callboard: No entity x was found.\n');
  });

  it('tells a page from a backend', async () => {
    portal.answer(HEALTH, { html: '<html></html>' });
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(69);
    expect(terminal.errors).toContain('not as a Backstage backend does');
  });

  it('ends with 69 where nobody listens', async () => {
    await expect(
      terminal.run('status', 'orders', 'prod', '--url', 'http://127.0.0.1:9'),
    ).resolves.toBe(69);
    expect(terminal.errors).toContain('http://127.0.0.1:9 does not answer');
  });

  it('asks for a URL where there is none', async () => {
    terminal.env = {};
    await expect(terminal.run('status', 'orders', 'prod')).resolves.toBe(64);
    expect(terminal.errors).toContain('CALLBOARD_URL');
  });

  it('shows the exit codes in its help', async () => {
    await expect(terminal.run('status', '--help')).resolves.toBe(0);
    expect(terminal.output).toContain('2 unhealthy, 3 unknown');
  });
});
