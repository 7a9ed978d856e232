import fc from 'fast-check';
import { readSpan } from './readSpan';

describe('readSpan', () => {
  it.each([
    ['5m', 5],
    ['5 minutes', 5],
    ['2h', 120],
    ['1h30m', 90],
    ['1 hour, 30 min', 90],
    ['90d', 90 * 1440],
    ['2 weeks', 14 * 1440],
    ['12 months', 365 * 1440],
    ['1y', 365 * 1440],
    ['PT30M', 30],
    ['P90D', 90 * 1440],
    ['P1DT2H', 1560],
    ['p1y', 365 * 1440],
  ])('reads %s', (text, minutes) => {
    expect(readSpan(text)).toBeCloseTo(minutes, 6);
  });

  it.each(['', 'often', '5', '5 constructors', '-5m', '0d', 'P', 'PT', '5m?'])(
    'refuses %j',
    text => {
      expect(readSpan(text)).toBeUndefined();
    },
  );

  it('answers a number above zero, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readSpan(text) ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
