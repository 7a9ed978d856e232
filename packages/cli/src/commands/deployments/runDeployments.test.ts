import { TestPortal } from '../../__testUtils__/TestPortal';
import { TestTerminal } from '../../__testUtils__/TestTerminal';

const BOARD = 'GET /api/deployments/v1/entities/component/default/orders/board';

const deployment = (label: string, status: string) => ({
  version: { commit: label, label },
  status,
  createdAt: '2026-01-01T00:00:00.000Z',
  creator: { login: 'octocat' },
});

const board = {
  kind: 'board',
  entityRef: 'component:default/orders',
  environments: [
    {
      environment: { name: 'dev', title: 'Development', tier: 'development' },
      live: deployment('v2', 'success'),
      attempt: {
        ...deployment('v3', 'failure'),
        failure: { summary: 'The tests failed' },
      },
      stacks: [],
    },
    {
      environment: { name: 'prod', title: 'Production', tier: 'production' },
      stacks: [],
    },
  ],
  drift: [{ from: 'dev', to: 'prod', ahead: 3, behind: 0 }],
  sources: [],
  otherEnvironments: [],
};

describe('callboard deployments', () => {
  const portal = TestPortal.forAllTests();
  let terminal: TestTerminal;

  beforeEach(() => {
    terminal = new TestTerminal();
    terminal.env = { CALLBOARD_URL: portal.url };
  });

  it('prints what is live where, and what happens beside it', async () => {
    portal.answer(BOARD, { body: board });
    await expect(terminal.run('deployments', 'orders')).resolves.toBe(0);
    expect(terminal.output).toBe(
      [
        'component:default/orders',
        '  dev   ✔ live  v2, 14 min ago, by octocat',
        '        failure  v3, 14 min ago, by octocat: The tests failed',
        '  prod  – nothing live',
        '  prod lacks 3 commits of dev',
        '',
      ].join('\n'),
    );
  });

  it('prints the whole answer as JSON', async () => {
    portal.answer(BOARD, { body: board });
    await terminal.run('deployments', 'orders', '--output', 'json');
    expect(JSON.parse(terminal.output)).toEqual(board);
  });

  it('names the annotation that is missing', async () => {
    portal.answer(BOARD, {
      body: { kind: 'not-configured', entityRef: 'x', missing: ['a/b'] },
    });
    await expect(terminal.run('deployments', 'orders')).resolves.toBe(64);
    expect(terminal.errors).toContain('a/b');
  });

  it('refuses what names no entity', async () => {
    await expect(terminal.run('deployments', 'component:')).resolves.toBe(64);
    expect(terminal.errors).toContain('does not name an entity');
  });
});
