import { formatElapsed } from './duration';

const now = Date.parse('2026-11-18T12:00:00Z');

describe('formatElapsed', () => {
  it('counts to the end of what is over', () => {
    const part = {
      startedAt: '2026-11-18T11:00:00Z',
      finishedAt: '2026-11-18T11:03:00Z',
    };
    expect(formatElapsed(part, now)).toBe('3\u00a0min');
  });

  it('counts on while something runs', () => {
    expect(formatElapsed({ startedAt: '2026-11-18T11:59:40Z' }, now)).toBe(
      '20\u00a0s',
    );
  });

  it('says nothing of what has not begun', () => {
    expect(formatElapsed({}, now)).toBeUndefined();
  });
});
