import fc from 'fast-check';
import { exitCodeOf } from './exitCodeOf';
import { compareStatus, STATUSES } from './statusOrder';
import type { Status } from './types';
import { worstStatus } from './worstStatus';

const status = fc.constantFrom(...STATUSES);
const parts = fc.array(status, { minLength: 1 });

describe('worstStatus', () => {
  it.each<[Status[], Status]>([
    [['healthy', 'healthy'], 'healthy'],
    [['healthy', 'deploying'], 'deploying'],
    [['healthy', 'unknown'], 'unknown'],
    [['deploying', 'unknown'], 'unknown'],
    [['unknown', 'warning'], 'warning'],
    [['unknown', 'unhealthy', 'warning'], 'unhealthy'],
  ])('of %p is %p', (given, worst) => {
    expect(worstStatus(given)).toBe(worst);
  });

  it('of nothing is unknown: where nothing was checked, nothing is healthy', () => {
    expect(worstStatus([])).toBe('unknown');
  });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(status, status, (a, b) => {
        expect(worstStatus([a, b])).toBe(worstStatus([b, a]));
      }),
    );
  });

  it('does not depend on grouping', () => {
    fc.assert(
      fc.property(parts, parts, parts, (a, b, c) => {
        const whole = worstStatus([...a, ...b, ...c]);
        const left = worstStatus([worstStatus([...a, ...b]), worstStatus(c)]);
        const right = worstStatus([worstStatus(a), worstStatus([...b, ...c])]);
        expect(left).toBe(whole);
        expect(right).toBe(whole);
      }),
    );
  });

  it('does not depend on repetition', () => {
    fc.assert(
      fc.property(parts, given => {
        const whole = worstStatus(given);
        expect(worstStatus([...given, ...given])).toBe(whole);
        expect(worstStatus([whole, whole])).toBe(whole);
      }),
    );
  });

  it('is healthy only where every part is', () => {
    fc.assert(
      fc.property(parts, given => {
        expect(worstStatus(given) === 'healthy').toBe(
          given.every(part => part === 'healthy'),
        );
      }),
    );
  });

  it('is no better than any part', () => {
    fc.assert(
      fc.property(parts, given => {
        const whole = worstStatus(given);
        expect(given).toContain(whole);
        for (const part of given) {
          expect(compareStatus(whole, part)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('compareStatus', () => {
  it('sorts from the best to the worst', () => {
    const mixed: Status[] = [
      'unhealthy',
      'healthy',
      'warning',
      'unknown',
      'deploying',
    ];
    expect(mixed.sort(compareStatus)).toEqual(STATUSES);
  });
});

describe('exitCodeOf', () => {
  it.each<[Status, number]>([
    ['healthy', 0],
    ['deploying', 0],
    ['warning', 1],
    ['unhealthy', 2],
    ['unknown', 3],
  ])('%p is %p', (given, code) => {
    expect(exitCodeOf(given)).toBe(code);
  });
});
