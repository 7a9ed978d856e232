import fc from 'fast-check';
import { readDuration } from './readDuration';

describe('readDuration', () => {
  it('adds up hours, minutes and seconds', () => {
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(99),
        fc.integer({ min: 1, max: 99 }),
        (h, m, s) => {
          expect(readDuration('--wait', `${h}h${m}m${s}s`)).toBe(
            ((h * 60 + m) * 60 + s) * 1000,
          );
        },
      ),
    );
  });

  it.each(['', '10', 'm', '-1m', '10 m', '1d', '0s'])('refuses %j', text => {
    expect(() => readDuration('--wait', text)).toThrow(
      /--wait ".*" is not a length of time/,
    );
  });
});
