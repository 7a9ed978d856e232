import {
  compareStatus,
  STATUSES,
  worstStatus,
} from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import type { PortfolioService } from '../database/PortfolioStore';
import { rollUpServices } from './rollUpServices';

const ENVIRONMENTS = ['dev', 'staging', 'prod'];
const status = fc.constantFrom(...STATUSES);

const arbitraryServices: fc.Arbitrary<PortfolioService[]> = fc.array(
  fc
    .record({
      system: fc.option(fc.constantFrom('system:a', 'system:b', 'system:c'), {
        nil: undefined,
      }),
      cells: fc.uniqueArray(
        fc.record({
          environment: fc.constantFrom(...ENVIRONMENTS),
          status,
        }),
        { selector: cell => cell.environment },
      ),
    })
    .map(service => ({
      entityRef: 'component:default/x',
      ...service,
      status: worstStatus(service.cells.map(cell => cell.status)),
    })),
);

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('rollUpServices', () => {
  it('makes one of many', () => {
    const services: PortfolioService[] = [
      {
        entityRef: 'component:default/a',
        system: 'system:default/shop',
        status: 'warning',
        cells: [
          { environment: 'prod', status: 'healthy' },
          { environment: 'dev', status: 'warning' },
        ],
      },
      {
        entityRef: 'component:default/b',
        system: 'system:default/shop',
        status: 'healthy',
        cells: [{ environment: 'prod', status: 'healthy' }],
      },
      {
        entityRef: 'component:default/c',
        status: 'healthy',
        cells: [{ environment: 'prod', status: 'healthy' }],
      },
    ];
    expect(rollUpServices(services, 'system', ENVIRONMENTS)).toEqual([
      {
        ref: 'system:default/shop',
        status: 'warning',
        counts: {
          healthy: 1,
          deploying: 0,
          unknown: 0,
          warning: 1,
          unhealthy: 0,
        },
        environments: [
          { environment: 'dev', status: 'warning', services: 1 },
          { environment: 'prod', status: 'healthy', services: 2 },
        ],
      },
      {
        status: 'healthy',
        counts: {
          healthy: 1,
          deploying: 0,
          unknown: 0,
          warning: 0,
          unhealthy: 0,
        },
        environments: [{ environment: 'prod', status: 'healthy', services: 1 }],
      },
    ]);
  });

  it('counts every service once', () => {
    fc.assert(
      fc.property(arbitraryServices, services => {
        const rollups = rollUpServices(services, 'system', ENVIRONMENTS);
        expect(
          rollups.reduce((sum, { counts }) => sum + total(counts), 0),
        ).toBe(services.length);
        expect(new Set(rollups.map(({ ref }) => ref)).size).toBe(
          rollups.length,
        );
      }),
    );
  });

  it('is as bad as its worst service, and as its worst environment', () => {
    fc.assert(
      fc.property(arbitraryServices, services => {
        for (const rollup of rollUpServices(services, 'system', ENVIRONMENTS)) {
          const own = services.filter(({ system }) => system === rollup.ref);
          expect(rollup.status).toBe(worstStatus(own.map(one => one.status)));
          for (const cell of rollup.environments) {
            expect(
              compareStatus(cell.status, rollup.status),
            ).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('puts the worst first, whatever the order of the services', () => {
    fc.assert(
      fc.property(
        arbitraryServices.chain(services =>
          fc.tuple(
            fc.constant(services),
            fc.shuffledSubarray(services, { minLength: services.length }),
          ),
        ),
        ([services, shuffled]) => {
          const rollups = rollUpServices(services, 'system', ENVIRONMENTS);
          expect(rollUpServices(shuffled, 'system', ENVIRONMENTS)).toEqual(
            rollups,
          );
          rollups.slice(1).forEach((rollup, index) => {
            expect(
              compareStatus(rollups[index].status, rollup.status),
            ).toBeGreaterThanOrEqual(0);
          });
        },
      ),
    );
  });
});
