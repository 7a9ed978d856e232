import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  keptCheck,
  keptEnvironment,
  keptEnvironmentHealth,
  keptHealth,
} from '../__testUtils__/keptHealth';
import type { HealthReading } from '../database/HealthStore';
import { MaintenanceClock } from '../maintenance/MaintenanceClock';
import type { KeptEnvironmentHealth } from '../model/KeptHealth';
import { takeOutPassed } from '../database/passedChecks';
import {
  lacksOutdated,
  presentHealth,
  type PresentOptions,
} from './presentHealth';

const NOW = new Date('2026-11-20T12:00:00.000Z');
const round = {
  suiteId: 'test',
  shardKey: 'all',
  observedAt: '2026-11-20T11:55:00.000Z',
  staleAt: '2026-11-20T12:10:00.000Z',
};

function present(
  environments: KeptEnvironmentHealth[],
  {
    reading,
    transitions = [],
    ...options
  }: Partial<PresentOptions> & {
    reading?: Partial<HealthReading>;
    transitions?: HealthReading['availability'];
  } = {},
) {
  const health = presentHealth(
    {
      health: keptHealth(environments),
      rounds: [round],
      failedPlaces: [],
      availability: transitions,
      ...reading,
    },
    {
      maintenance: new MaintenanceClock(),
      may: { acknowledge: true, run: false },
      results: 'all',
      now: NOW,
      ...options,
    },
  );
  return health as Extract<EntityHealth, { kind: 'health' }>;
}

describe('presentHealth', () => {
  it('adds the age to each result, and what the caller may do', () => {
    const health = present([keptEnvironmentHealth('prod', [keptCheck()])]);
    expect(health).toMatchObject({
      status: 'healthy',
      may: { acknowledge: true, run: false },
      environments: [
        {
          environment: { name: 'prod', title: 'prod', tier: 'production' },
          status: 'healthy',
          since: '2026-11-20T10:00:00.000Z',
          checks: [{ observedAt: round.observedAt, staleAt: round.staleAt }],
        },
      ],
    });
    expect(health.environments[0].checks[0]).not.toHaveProperty('suiteId');
    expect(health.environments[0]).not.toHaveProperty('maintenance');
  });

  it('believes no result that is too old', () => {
    const [prod] = present(
      [
        keptEnvironmentHealth('prod', [
          keptCheck({ subject: 'old' }),
          keptCheck({ subject: 'new', shardKey: 'other' }),
        ]),
      ],
      {
        reading: {
          rounds: [
            { ...round, staleAt: NOW.toISOString() },
            { ...round, shardKey: 'other' },
          ],
        },
      },
    ).environments;
    expect(prod).toMatchObject({
      status: 'unknown',
      since: NOW.toISOString(),
      categories: [
        { category: 'application', counts: { healthy: 1, unknown: 1 } },
      ],
      checks: [
        {
          subject: 'old',
          status: 'unknown',
          since: NOW.toISOString(),
          lastKnown: {
            status: 'healthy',
            summary: 'All is well.',
            observedAt: round.observedAt,
          },
        },
        { subject: 'new', status: 'healthy' },
      ],
    });
  });

  it('hides no failure behind the age of another result', () => {
    const [prod] = present(
      [
        keptEnvironmentHealth('prod', [
          keptCheck({ subject: 'old' }),
          keptCheck({ subject: 'new', shardKey: 'other', status: 'warning' }),
        ]),
      ],
      {
        reading: {
          rounds: [
            { ...round, staleAt: NOW.toISOString() },
            { ...round, shardKey: 'other' },
          ],
        },
      },
    ).environments;
    expect(prod.status).toBe('warning');
    expect(prod.since).toBe('2026-11-20T10:00:00.000Z');
  });

  it('believes no result of which no round is known', () => {
    const health = present([keptEnvironmentHealth('prod', [keptCheck()])], {
      reading: { rounds: [] },
    });
    expect(health.status).toBe('unknown');
  });

  it('leaves out acknowledgements that ended', () => {
    const acknowledgement = {
      id: '1',
      by: 'user:default/mona',
      reason: 'known',
      at: '2026-11-20T11:00:00.000Z',
      until: NOW.toISOString(),
    };
    const later = { ...acknowledgement, until: '2026-11-20T12:00:00.001Z' };
    const [prod] = present([
      keptEnvironmentHealth('prod', [
        keptCheck({ subject: 'a', status: 'warning', acknowledgement }),
        keptCheck({
          subject: 'b',
          status: 'warning',
          acknowledgement: later,
        }),
      ]),
    ]).environments;
    expect(prod.categories[0].acknowledged).toBe(1);
    expect(prod.status).toBe('warning');
    expect(
      prod.checks.map(check => [check.subject, check.acknowledgement]),
    ).toEqual([
      ['a', undefined],
      ['b', later],
    ]);
  });

  it('marks failing results during maintenance, and only these', () => {
    const window = {
      days: 'daily' as const,
      from: '11:00',
      to: '13:00',
      timeZone: 'UTC',
    };
    const environments = [
      keptEnvironmentHealth(
        'prod',
        [
          keptCheck({ subject: 'a', status: 'unhealthy' }),
          keptCheck({ subject: 'b' }),
        ],
        { environment: keptEnvironment('prod', window) },
      ),
    ];
    const [open] = present(environments).environments;
    expect(open.status).toBe('unhealthy');
    expect(open.maintenance).toEqual({
      open: true,
      endsAt: '2026-11-20T13:00:00.000Z',
      description: 'daily 11:00–13:00, UTC',
    });
    expect(open.checks.map(check => check.duringMaintenance)).toEqual([
      true,
      undefined,
    ]);
    const [closed] = present(environments, {
      now: new Date('2026-11-20T13:00:00.000Z'),
      reading: {
        rounds: [{ ...round, staleAt: '2026-11-20T14:00:00.000Z' }],
      },
    }).environments;
    expect(closed.maintenance?.open).toBe(false);
    expect(closed.checks[0]).not.toHaveProperty('duringMaintenance');
  });

  it('counts uptime per environment, and only for as long as somebody looked', () => {
    const transition = {
      entityRef: 'component:default/api',
      environment: 'prod',
      scope: 'availability' as const,
      status: 'healthy' as const,
      startedAt: '2026-11-20T11:00:00.000Z',
    };
    const environments = [
      keptEnvironmentHealth('dev', [
        keptCheck({ category: 'security', status: 'unhealthy' }),
      ]),
      keptEnvironmentHealth('prod', [keptCheck()]),
    ];
    const [dev, prod] = present(environments, {
      transitions: [transition],
    }).environments;
    expect(dev).not.toHaveProperty('uptime');
    expect(prod.uptime?.['24h']).toEqual({
      ratio: 1,
      measuredSeconds: 3600,
      downSeconds: 0,
    });
    const [, stale] = present(environments, {
      transitions: [transition],
      now: new Date('2026-11-20T18:00:00.000Z'),
    }).environments;
    expect(stale.uptime?.['24h'].measuredSeconds).toBe(4200);
  });

  it('tells of accounts that cannot be read where they matter', () => {
    const error = {
      message: 'Account 333333333333 cannot be read.',
      since: '2026-11-20T11:00:00.000Z',
    };
    const health = present(
      [
        keptEnvironmentHealth('dev', [], { places: ['1/us-west-2'] }),
        keptEnvironmentHealth('prod', [keptCheck()], {
          places: ['3/us-west-2'],
        }),
      ],
      {
        reading: {
          failedPlaces: [
            { place: '3/us-west-2', error },
            { place: '4/us-west-2', error },
          ],
        },
      },
    );
    expect(health.problems).toEqual([
      { source: '3/us-west-2', ...error, environments: ['prod'] },
    ]);
  });

  it('takes the worst of what is checked, and nothing from what is empty', () => {
    const health = present([
      keptEnvironmentHealth('dev', []),
      keptEnvironmentHealth('prod', [keptCheck()]),
    ]);
    expect(health.environments[0]).toMatchObject({
      state: 'empty',
      status: 'unknown',
      checks: [],
    });
    expect(health.status).toBe('healthy');
  });
});

describe('a health without healthy results', () => {
  const whole = keptHealth([
    keptEnvironmentHealth('dev', []),
    keptEnvironmentHealth('staging', [keptCheck({ subject: 'a' })]),
    keptEnvironmentHealth('prod', [
      keptCheck({ subject: 'a', status: 'warning' }),
      keptCheck({ subject: 'b' }),
      keptCheck({ subject: 'c', category: 'security', shardKey: 'other' }),
      keptCheck({ subject: 'd', category: 'security', shardKey: 'other' }),
    ]),
  ]);
  const rounds = [
    round,
    { ...round, shardKey: 'other', observedAt: '2026-11-20T11:59:00.000Z' },
  ];
  const { rest } = takeOutPassed(whole);
  const transitions = [
    {
      entityRef: 'component:default/api',
      environment: 'staging',
      scope: 'availability' as const,
      status: 'healthy' as const,
      startedAt: '2026-11-20T11:00:00.000Z',
    },
  ];

  it('reads as the whole one does, but for these results', () => {
    const short = present([], {
      reading: { health: rest, rounds },
      transitions,
      results: undefined,
    });
    const long = present([], {
      reading: { health: whole, rounds },
      transitions,
    });
    expect(short).toEqual({
      ...long,
      environments: long.environments.map(environment => ({
        ...environment,
        checks: environment.checks.filter(({ status }) => status !== 'healthy'),
      })),
    });
    const [dev, staging, prod] = short.environments;
    expect(dev).not.toHaveProperty('lastLook');
    expect(staging).toMatchObject({
      status: 'healthy',
      checks: [],
      uptime: { '24h': { measuredSeconds: 3600 } },
    });
    expect(prod).toMatchObject({
      status: 'warning',
      categories: [
        { category: 'application', counts: { healthy: 1, warning: 1 } },
        { category: 'security', status: 'healthy', counts: { healthy: 2 } },
      ],
      checks: [{ subject: 'a' }],
      lastLook: { observedAt: '2026-11-20T11:59:00.000Z' },
    });
  });

  it('leaves them out of a whole reading, too', () => {
    const [, staging] = present([], {
      reading: { health: whole, rounds },
      results: undefined,
    }).environments;
    expect(staging.checks).toEqual([]);
    expect(staging.categories[0].counts).toEqual({ healthy: 1 });
  });

  it('lacks those that are too old to be believed', () => {
    const reading = {
      health: rest,
      rounds,
      failedPlaces: [],
      availability: [],
    };
    expect(lacksOutdated(reading, NOW)).toBe(false);
    expect(lacksOutdated(reading, new Date(round.staleAt))).toBe(true);
    expect(lacksOutdated({ ...reading, rounds: [round] }, NOW)).toBe(true);
    expect(
      lacksOutdated({ ...reading, health: whole }, new Date(round.staleAt)),
    ).toBe(false);
  });
});
