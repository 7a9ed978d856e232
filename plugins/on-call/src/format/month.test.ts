import { monthOf } from './month';
import { windowOf } from './periods';

const now = Date.parse('2026-11-01T06:30:00Z');
const losAngeles = 'America/Los_Angeles';
const hours = ({ from, to }: { from: number; to: number }) =>
  (to - from) / 3_600_000;

describe('monthOf', () => {
  it('is the viewer’s month of now where none is asked for', () => {
    expect(monthOf(undefined, now, losAngeles)).toMatchObject({
      title: 'October 2026',
      before: '2026-09',
      after: '2026-11',
    });
    expect(monthOf('nonsense', now, 'Europe/London').title).toBe(
      'November 2026',
    );
  });

  it('is as long as its days are, when clocks change', () => {
    expect(hours(monthOf('2026-11', now, losAngeles).span)).toBe(30 * 24 + 1);
    expect(hours(monthOf('2026-03', now, 'Europe/London').span)).toBe(
      31 * 24 - 1,
    );
    expect(hours(monthOf('2026-11', now, 'UTC').span)).toBe(30 * 24);
  });
});

describe('windowOf', () => {
  it('begins and ends with days', () => {
    expect(windowOf('last90', now)).toEqual({
      from: '2026-08-03T00:00:00Z',
      to: '2026-11-01T00:00:00Z',
    });
    expect(windowOf('next90', now)).toEqual({
      from: '2026-11-01T00:00:00Z',
      to: '2027-01-30T00:00:00Z',
    });
    expect(windowOf('lastYear', now).from).toBe('2025-11-01T00:00:00Z');
  });
});
