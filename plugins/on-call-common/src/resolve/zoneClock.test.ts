import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { instantNear, ODD_TIMES } from './__testUtils__/arbitraries';
import { zoneClock } from './zoneClock';

describe('zoneClock', () => {
  it.each(Object.keys(ODD_TIMES))('shows in %s what Luxon shows', timeZone => {
    const zone = IANAZone.create(timeZone);
    const clock = zoneClock(timeZone);
    const instants = fc.oneof(
      fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) }),
      fc
        .constantFrom(...ODD_TIMES[timeZone])
        .chain(each => instantNear(Date.parse(each), 2)),
    );
    fc.assert(
      fc.property(instants, instant => {
        expect(clock.offset(instant)).toBe(zone.offset(instant));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the very instant of a change', () => {
    const change = Date.parse('2026-10-03T15:30Z');
    const clock = zoneClock('Australia/Lord_Howe');
    expect([clock.offset(change - 1), clock.offset(change)]).toEqual([
      630, 660,
    ]);
  });

  it('refuses what is no zone', () => {
    expect(() => zoneClock('Mars/Olympus')).toThrow(
      '"Mars/Olympus" is not a time zone',
    );
  });
});
