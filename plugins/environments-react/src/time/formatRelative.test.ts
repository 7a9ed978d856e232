import { formatExact } from './formatExact';
import { formatAge, formatFor, formatRelative } from './formatRelative';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatAge', () => {
  it.each([
    [0, '0 s'],
    [59.9 * SECOND, '59 s'],
    [MINUTE, '1 min'],
    [119.9 * MINUTE, '119 min'],
    [2 * HOUR, '2 h'],
    [47.9 * HOUR, '47 h'],
    [2 * DAY, '2 d'],
    [59.9 * DAY, '59 d'],
    [60 * DAY, '2 mo'],
    [729 * DAY, '24 mo'],
    [730 * DAY, '2 y'],
    [-3 * HOUR, '3 h'],
  ])('%p ms is %p', (length, text) => {
    expect(formatAge(length)).toBe(text);
  });
});

describe('formatRelative', () => {
  it.each([
    [4 * SECOND, 'just now'],
    [-4 * SECOND, 'just now'],
    [20 * SECOND, '20 s ago'],
    [12 * MINUTE, '12 min ago'],
    [-3 * DAY, 'in 3 d'],
  ])('%p ms back is %p', (age, text) => {
    expect(formatRelative(1_000_000_000, 1_000_000_000 + age)).toBe(text);
  });
});

describe('formatFor', () => {
  it.each([
    [2 * SECOND, 'just now'],
    [14 * MINUTE, 'for 14 min'],
  ])('%p ms back is %p', (age, text) => {
    expect(formatFor(1_000_000_000, 1_000_000_000 + age)).toBe(text);
  });
});

describe('formatExact', () => {
  it('names the zone', () => {
    expect(formatExact('2026-11-22T10:00:00Z', 'America/Los_Angeles')).toBe(
      'Sun, 22 Nov 2026, 02:00:00 PST',
    );
    expect(formatExact('2026-07-22T10:00:00Z', 'UTC')).toBe(
      'Wed, 22 Jul 2026, 10:00:00 UTC',
    );
  });
});
