import { fromLocalInput, toLocalInput } from './localInput';

const london = 'Europe/London';

describe('local dates and times', () => {
  it('go both ways', () => {
    expect(toLocalInput('2026-07-01T08:00:00Z', london)).toBe(
      '2026-07-01T09:00',
    );
    expect(fromLocalInput('2026-07-01T09:00', london)).toBe(
      '2026-07-01T08:00:00.000Z',
    );
  });

  it('that the clock skips mean the time after the skip', () => {
    expect(fromLocalInput('2026-03-29T01:30', london)).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(toLocalInput('2026-03-29T01:30:00Z', london)).toBe(
      '2026-03-29T02:30',
    );
  });

  it('that are none mean nothing', () => {
    expect(fromLocalInput('', london)).toBeUndefined();
    expect(fromLocalInput('tomorrow', london)).toBeUndefined();
  });
});
