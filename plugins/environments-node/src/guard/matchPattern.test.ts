import fc from 'fast-check';
import { matchPattern } from './matchPattern';

const letters = fc.stringMatching(/^[ab*.]{0,8}$/);

describe('matchPattern', () => {
  it('agrees with the expression that it replaces', () => {
    fc.assert(
      fc.property(
        letters,
        fc.stringMatching(/^[aAb.]{0,8}$/),
        (pattern, text) => {
          const expression = pattern
            .replaceAll('.', '\\.')
            .replaceAll(/\*+/g, '.*');
          expect(matchPattern(pattern, text)).toBe(
            new RegExp(`^${expression}$`, 'i').test(text),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('fits what was put in for the stars', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (parts, filling) => {
        const pattern = parts.map(part => part.replaceAll('*', '')).join('*');
        expect(
          matchPattern(
            pattern,
            pattern.replaceAll('*', () => filling),
          ),
        ).toBe(true);
      }),
    );
  });

  it('takes no time over patterns that make expressions run away', () => {
    const started = performance.now();
    expect(matchPattern(`${'a*'.repeat(5_000)}b`, 'a'.repeat(50_000))).toBe(
      false,
    );
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
