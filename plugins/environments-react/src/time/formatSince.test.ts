import { formatSince } from './formatSince';

const now = Date.parse('2026-11-18T12:00:00Z');

describe('formatSince', () => {
  it.each([
    ['2026-11-18T11:59:19Z', '41\u00a0s'],
    ['2026-11-18T11:48:00Z', '12\u00a0min'],
    ['2026-11-18T09:00:00Z', '3\u00a0h'],
    ['2026-11-12T12:00:00Z', '6\u00a0d'],
  ])('%s is %s ago', (since, expected) => {
    expect(formatSince(since, now)).toBe(expected);
  });

  it('takes a clock that runs ahead for the present', () => {
    expect(formatSince('2026-11-18T12:00:30Z', now)).toBe('0\u00a0s');
  });
});
