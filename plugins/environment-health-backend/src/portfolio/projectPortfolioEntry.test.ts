import {
  compareStatus,
  STATUSES,
  type EnvironmentTier,
} from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import {
  checkedTarget,
  keptCheck,
  keptEnvironmentHealth,
  keptHealth,
} from '../__testUtils__/keptHealth';
import { projectPortfolioEntry } from './projectPortfolioEntry';
import { orderKeyOf, urgencyOf } from './urgencyOf';

const now = new Date('2026-11-20T12:00:00.000Z');
const acknowledgement = {
  id: '1',
  by: 'user:default/mona',
  reason: 'known',
  at: '2026-11-20T11:00:00.000Z',
  until: '2026-11-21T11:00:00.000Z',
};

describe('projectPortfolioEntry', () => {
  it('says of each environment what is worst', () => {
    const { row, cells, orderKey } = projectPortfolioEntry(
      checkedTarget('api', { title: 'API', owner: 'group:default/team' }),
      keptHealth([
        keptEnvironmentHealth('dev', []),
        keptEnvironmentHealth('staging', [
          keptCheck({ subject: 'a' }),
          keptCheck({ subject: 'b', status: 'deploying' }),
        ]),
        keptEnvironmentHealth('prod', [
          keptCheck({ subject: 'a', status: 'unhealthy', acknowledgement }),
          keptCheck({
            subject: 'b',
            status: 'warning',
            summary: 'It is slow.',
          }),
          keptCheck({ subject: 'c' }),
        ]),
      ]),
      {
        now,
        availability: [
          {
            entityRef: 'component:default/api',
            environment: 'prod',
            scope: 'availability',
            status: 'unhealthy',
            startedAt: '2026-11-20T11:00:00.000Z',
          },
          {
            entityRef: 'component:default/api',
            environment: 'prod',
            scope: 'availability',
            status: 'healthy',
            startedAt: '2026-11-20T08:00:00.000Z',
            endedAt: '2026-11-20T11:00:00.000Z',
          },
        ],
      },
    );
    expect(row).toMatchObject({
      entityRef: 'component:default/api',
      title: 'API',
      owner: 'group:default/team',
      status: 'unhealthy',
      acknowledged: false,
      cells: [
        { environment: 'dev', state: 'empty', failing: 0, total: 0 },
        { environment: 'staging', status: 'deploying', failing: 0, total: 2 },
        {
          environment: 'prod',
          status: 'unhealthy',
          failing: 2,
          acknowledged: 1,
          total: 3,
          worst: { subject: 'b', summary: 'It is slow.' },
          uptime30d: 0.75,
        },
      ],
    });
    expect(row.cells[1]).not.toHaveProperty('worst');
    expect(row.cells[1]).not.toHaveProperty('uptime30d');
    expect(cells).toEqual([
      { environment: 'staging', status: 'deploying', urgency: '3/0/1' },
      { environment: 'prod', status: 'unhealthy', urgency: '0/0/0' },
    ]);
    expect(orderKey).toBe('0/0/0/api/component:default/api');
  });

  it('is acknowledged where everything that fails is', () => {
    const { row, orderKey } = projectPortfolioEntry(
      checkedTarget('api'),
      keptHealth([
        keptEnvironmentHealth('prod', [
          keptCheck({ subject: 'a', status: 'warning', acknowledgement }),
          keptCheck({ subject: 'b' }),
        ]),
      ]),
      { now, availability: [] },
    );
    expect(row.acknowledged).toBe(true);
    expect(row.cells[0].worst).toMatchObject({ subject: 'a' });
    expect(orderKey).toMatch(/^1\/1\/0\//);
  });

  it('is unknown where the annotations cannot be understood', () => {
    const { row, cells, orderKey } = projectPortfolioEntry(
      checkedTarget('api'),
      {
        kind: 'invalid-annotation',
        entityRef: 'component:default/api',
        problems: [],
      },
      { now, availability: [] },
    );
    expect(row).toMatchObject({ status: 'unknown', cells: [] });
    expect(cells).toEqual([]);
    expect(orderKey).toMatch(/^2\/0\/3\//);
  });
});

describe('the order', () => {
  type Cell = Parameters<typeof urgencyOf>[0] & { title: string };
  const arbitraryCell: fc.Arbitrary<Cell> = fc.record({
    status: fc.constantFrom(...STATUSES),
    tier: fc.constantFrom<EnvironmentTier>(
      'development',
      'staging',
      'production',
    ),
    failing: fc.constantFrom(0, 2),
    acknowledged: fc.constantFrom(0, 2),
    title: fc.stringMatching(/^[a-z]{1,3}$/),
  });
  const keyOf = (cell: Cell) =>
    orderKeyOf(urgencyOf(cell), { title: cell.title, entityRef: cell.title });

  it('is the worst first, then the unacknowledged, then production, then the title', () => {
    fc.assert(
      fc.property(arbitraryCell, arbitraryCell, (a, b) => {
        const acknowledged = (cell: Cell) =>
          Number(cell.failing > 0 && cell.failing === cell.acknowledged);
        const production = (cell: Cell) =>
          ['production', 'staging', 'development'].indexOf(cell.tier);
        const expected =
          compareStatus(b.status, a.status) ||
          acknowledged(a) - acknowledged(b) ||
          production(a) - production(b) ||
          a.title.localeCompare(b.title);
        const actual = keyOf(a).localeCompare(keyOf(b));
        expect(Math.sign(actual)).toBe(Math.sign(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('has a key that fits its column, however long a title is', () => {
    const key = orderKeyOf('0/0/0', {
      title: 'x'.repeat(1000),
      entityRef: `component:${'n'.repeat(63)}/${'m'.repeat(63)}`,
    });
    expect(key.length).toBeLessThanOrEqual(300);
  });
});
