import {
  clockAt,
  differAt,
  isNightAt,
  momentAt,
  momentOnBoth,
  placeOf,
} from './zones';

const losAngeles = 'America/Los_Angeles';
const london = 'Europe/London';
// A Thursday; in Los Angeles still Wednesday evening.
const now = Date.parse('2026-11-19T03:12:00Z');

describe('placeOf', () => {
  it.each([
    ['Europe/London', 'London'],
    ['America/Los_Angeles', 'Los Angeles'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('%s: %s', (zone, place) => expect(placeOf(zone)).toBe(place));
});

describe('the clock somewhere', () => {
  it('tells the time and whether people sleep', () => {
    expect(clockAt(now, london)).toBe('03:12');
    expect(clockAt(now, losAngeles)).toBe('19:12');
    expect(isNightAt(now, london)).toBe(true);
    expect(isNightAt(now, losAngeles)).toBe(false);
    expect(isNightAt('2026-11-19T22:00:00Z', london)).toBe(true);
    expect(isNightAt('2026-11-19T06:00:00Z', london)).toBe(false);
  });

  it('of an unknown zone is that of UTC', () => {
    expect(clockAt(now, 'Mars/Olympus')).toBe('03:12');
  });

  it('differs by what the clocks show then, not by the names of the zones', () => {
    expect(differAt('2026-01-10T12:00:00Z', london, 'UTC')).toBe(false);
    expect(differAt('2026-07-10T12:00:00Z', london, 'UTC')).toBe(true);
  });
});

describe('momentAt', () => {
  it.each([
    ['2026-11-19T09:00:00Z', 'Thu 09:00'],
    ['2026-11-25T09:00:00Z', 'Wed 09:00'],
    ['2026-11-26T09:00:00Z', 'Thu 26 Nov 09:00'],
    ['2026-11-13T09:00:00Z', 'Fri 09:00'],
    ['2026-11-12T09:00:00Z', 'Thu 12 Nov 09:00'],
    ['2027-01-04T09:00:00Z', 'Mon 4 Jan 2027 09:00'],
  ])('%s is %s', (instant, words) => {
    expect(momentAt(instant, london, now)).toBe(words);
  });

  it('counts days that have 23 or 25 hours as days', () => {
    const friday = Date.parse('2026-03-27T23:30:00Z');
    expect(momentAt('2026-04-02T22:30:00Z', london, friday)).toBe('Thu 23:30');
    expect(momentAt('2026-04-02T23:30:00Z', london, friday)).toBe(
      'Fri 3 Apr 00:30',
    );
    const saturday = Date.parse('2026-10-31T07:30:00Z');
    expect(momentAt('2026-11-07T07:59:00Z', losAngeles, saturday)).toBe(
      'Fri 23:59',
    );
  });
});

describe('momentOnBoth', () => {
  const zones = { first: 'Europe/Berlin', second: losAngeles };

  it('puts another clock beside the first', () => {
    expect(momentOnBoth('2026-11-23T17:00:00Z', zones, now)).toEqual({
      first: 'Mon 18:00',
      second: '09:00',
    });
  });

  it('says the day there where it is another one', () => {
    expect(momentOnBoth('2026-11-23T02:00:00Z', zones, now)).toEqual({
      first: 'Mon 03:00',
      second: 'Sun 18:00',
    });
  });

  it('says one time where the clocks agree, or one is not known', () => {
    for (const second of ['UTC', 'Mars/Olympus']) {
      expect(
        momentOnBoth('2026-11-23T17:00:00Z', { first: london, second }, now),
      ).toEqual({ first: 'Mon 17:00' });
    }
  });

  it('keeps the wall clock of a hand-off over a change of clocks', () => {
    // London changes on 25 October, Los Angeles a week later.
    const handOffs = [
      '2026-10-19T16:00:00Z',
      '2026-10-26T16:00:00Z',
      '2026-11-02T17:00:00Z',
    ];
    const both = { first: london, second: losAngeles };
    expect(handOffs.map(at => momentOnBoth(at, both, Date.parse(at)))).toEqual([
      { first: 'Mon 17:00', second: '09:00' },
      { first: 'Mon 16:00', second: '09:00' },
      { first: 'Mon 17:00', second: '09:00' },
    ]);
  });
});
