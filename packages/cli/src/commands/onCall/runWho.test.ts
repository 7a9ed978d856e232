import type {
  EntityOnCall,
  LevelStanding,
} from '@callboard/backstage-plugin-on-call-common';
import { TestPortal } from '../../__testUtils__/TestPortal';
import { TestTerminal } from '../../__testUtils__/TestTerminal';

const ON_CALL = 'GET /api/on-call/v1/entities/component/default/orders/on-call';
const MONA = 'user:default/mona';
const HUBOT = 'user:default/hubot';

const policy = (
  title: string,
  targets: LevelStanding['targets'],
): Extract<EntityOnCall, { kind: 'on-call' }>['policies'][number] => ({
  policy: {
    id: `file-1-${title.toLowerCase()}`,
    title,
    severities: ['S1'],
    levels: [],
    repeat: 0,
  },
  source: { provider: 'file', title: 'oncall.yaml' },
  levels: [
    { title: 'First', escalateAfter: {}, targets },
    { title: 'Second', escalateAfter: {}, targets: [{ people: [HUBOT] }] },
  ],
});

const onCall = (
  policies: Extract<EntityOnCall, { kind: 'on-call' }>['policies'],
): EntityOnCall => ({
  kind: 'on-call',
  entityRef: 'component:default/orders',
  at: '2026-01-01T00:14:00.000Z',
  policies,
  schedules: [
    {
      id: 'primary',
      title: 'Primary',
      timeZone: 'UTC',
      source: { provider: 'file', title: 'oncall.yaml' },
      standing: { now: { people: [] } },
      gaps: [],
      observedAt: '2026-01-01T00:00:00.000Z',
      shifts: [],
    },
  ],
  people: {
    [MONA]: {
      ref: MONA,
      name: 'Mona',
      channels: [{ kind: 'phone', address: '+1-555-0102' }],
    },
    [HUBOT]: { ref: HUBOT, name: 'Hubot', channels: [] },
  },
  pages: [],
  notes: [],
  swaps: [],
  problems: [],
  may: { override: false, page: false },
});

const running = {
  scheduleId: 'primary',
  people: [MONA],
  until: '2026-01-05T09:00:00.000Z',
  next: [HUBOT],
};

describe('callboard on-call who', () => {
  const portal = TestPortal.forAllTests();
  let terminal: TestTerminal;

  beforeEach(() => {
    terminal = new TestTerminal();
    terminal.env = { CALLBOARD_URL: portal.url };
  });

  it('prints who is on call at each level, how to reach them and who is next', async () => {
    portal.answer(ON_CALL, { body: onCall([policy('Default', [running])]) });
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(0);
    expect(terminal.output).toBe(
      [
        'component:default/orders',
        '  Default',
        '    1. First',
        '       ✔ Mona (phone +1-555-0102), until 2026-01-05 09:00 UTC (in 4 d), then Hubot',
        '    2. Second',
        '       ✔ Hubot',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, LevelStanding['targets'], number, string]>([
    ['nobody', [{ scheduleId: 'primary', people: [] }], 2, '✖ nobody is on'],
    ['no targets', [], 2, '✖ nobody is on call'],
    [
      'unknown',
      [{ scheduleId: 'primary', people: [], unknown: true }],
      3,
      '? not known',
    ],
    [
      'one of two',
      [running, { scheduleId: 'other', people: [] }],
      0,
      '✖ nobody is on call',
    ],
  ])('ends by the first level: %s', async (_, targets, code, words) => {
    portal.answer(ON_CALL, { body: onCall([policy('Default', targets)]) });
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(code);
    expect(terminal.output).toContain(words);
  });

  it('takes the worst of several policies, or the one that is named', async () => {
    portal.answer(ON_CALL, {
      body: onCall([policy('Default', [running]), policy('Payments', [])]),
    });
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(2);
    await expect(
      terminal.run('on-call', 'who', 'orders', '--policy', 'default'),
    ).resolves.toBe(0);
    await expect(
      terminal.run('on-call', 'who', 'orders', '--policy', 'x'),
    ).resolves.toBe(64);
    expect(terminal.errors).toContain('expected one of Default, Payments');
  });

  it('tells of schedules where there is no policy', async () => {
    portal.answer(ON_CALL, { body: onCall([]) });
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(2);
    expect(terminal.output).toContain('1. Primary\n       ✖ nobody');
  });

  it.each<[EntityOnCall, string]>([
    [
      { kind: 'not-configured', entityRef: 'x', missing: ['a/b', 'c/d'] },
      'Add one of the annotations a/b, c/d.',
    ],
    [{ kind: 'pending', entityRef: 'x' }, 'was not read yet'],
    [
      {
        kind: 'invalid-definition',
        entityRef: 'x',
        problems: [{ source: 'oncall.yaml', line: 3, message: 'It is bad.' }],
      },
      'oncall.yaml:3: It is bad.',
    ],
  ])(
    'ends with 3 and says why there is nothing to tell',
    async (body, words) => {
      portal.answer(ON_CALL, { body });
      await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(3);
      expect(terminal.output).toContain(words);
    },
  );

  it('prints the report as JSON', async () => {
    portal.answer(ON_CALL, { body: onCall([policy('Default', [running])]) });
    await terminal.run('on-call', 'who', 'orders', '--output', 'json');
    expect(JSON.parse(terminal.output)).toMatchObject({
      state: 'somebody',
      policies: [
        {
          levels: [{ targets: [{ schedule: 'Primary', next: ['Hubot'] }] }, {}],
        },
      ],
    });
  });

  it('ends with 69 where nothing answers, and with 77 where it is not allowed', async () => {
    portal.answer(ON_CALL, { status: 403 });
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(77);
    terminal.env = { CALLBOARD_URL: 'http://127.0.0.1:9' };
    await expect(terminal.run('on-call', 'who', 'orders')).resolves.toBe(69);
  });
});
