import type { HealthCategory } from '@callboard/backstage-plugin-environment-health-common';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import {
  keptCheck,
  keptEnvironmentHealth,
  keptHealth,
} from '../__testUtils__/keptHealth';
import { putBackPassed, takeOutPassed } from './passedChecks';

const arbitraryChecks = fc.uniqueArray(
  fc
    .record({
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      status: fc.constantFrom(...STATUSES),
      category: fc.constantFrom<HealthCategory[]>('application', 'security'),
      suiteId: fc.constantFrom('one', 'two'),
      shardKey: fc.constantFrom('x', 'y'),
    })
    .map(keptCheck),
  { selector: ({ id }) => id },
);

describe('takeOutPassed', () => {
  it('counts what it takes by category and round, and is undone without a trace', () => {
    fc.assert(
      fc.property(arbitraryChecks, arbitraryChecks, (dev, prod) => {
        const whole = keptHealth([
          keptEnvironmentHealth('dev', dev),
          keptEnvironmentHealth('prod', prod),
        ]);
        const { rest, passed } = takeOutPassed(whole);
        expect(JSON.stringify(rest)).not.toContain(
          '"status":"healthy","summary"',
        );
        for (const environment of rest.kind === 'health'
          ? rest.environments
          : []) {
          const own = passed[environment.environment.name];
          expect(
            environment.passed?.reduce((sum, { count }) => sum + count, 0),
          ).toBe(own.length);
          for (const {
            suiteId,
            shardKey,
            category,
            count,
          } of environment.passed ?? []) {
            expect(
              own.filter(
                check =>
                  check.suiteId === suiteId &&
                  check.shardKey === shardKey &&
                  check.category === category,
              ),
            ).toHaveLength(count);
          }
        }
        expect(putBackPassed(rest, passed)).toEqual(whole);
      }),
    );
  });

  it('puts nothing back where nothing was taken out', () => {
    const whole = keptHealth([keptEnvironmentHealth('prod', [keptCheck()])]);
    expect(putBackPassed(whole, {})).toEqual(whole);
    expect(putBackPassed(whole, { prod: [keptCheck()] })).toEqual(whole);
  });

  it('leaves an annotation that is invalid as it is', () => {
    const invalid = {
      kind: 'invalid-annotation' as const,
      entityRef: 'component:default/api',
      problems: [],
    };
    const { rest, passed } = takeOutPassed(invalid);
    expect(rest).toEqual(invalid);
    expect(putBackPassed(rest, passed)).toEqual(invalid);
  });
});
