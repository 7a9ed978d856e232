import { aheadOf, askable, comingWeek, restOfShift, tonight } from './presets';

const london = 'Europe/London';
const losAngeles = 'America/Los_Angeles';
const at = (instant: string) => Date.parse(instant);

describe('the rest of the shift', () => {
  it('goes from this minute to the hand-off', () => {
    expect(
      restOfShift(at('2026-11-19T03:12:40Z'), '2026-11-23T17:00:00.000Z'),
    ).toEqual({
      start: '2026-11-19T03:12:00.000Z',
      end: '2026-11-23T17:00:00.000Z',
    });
    expect(restOfShift(at('2026-11-19T03:12:40Z'), undefined)).toBeUndefined();
  });
});

describe('what of a shift is not over', () => {
  const shift = {
    start: '2026-11-16T17:00:00.000Z',
    end: '2026-11-23T17:00:00.000Z',
  };

  it('begins now, or when it begins', () => {
    expect(aheadOf(shift, at('2026-11-19T03:12:40Z'))).toEqual({
      start: '2026-11-19T03:12:00.000Z',
      end: shift.end,
    });
    expect(aheadOf(shift, at('2026-11-01T00:00:00Z'))).toEqual(shift);
  });

  it('is nothing once it is over', () => {
    expect(aheadOf(shift, at(shift.end))).toBeUndefined();
  });
});

describe('what somebody can be asked to take', () => {
  const shift = {
    start: '2026-11-16T17:00:00.000Z',
    end: '2026-11-23T17:00:00.000Z',
  };

  it('is all of a shift to come', () => {
    expect(askable(shift, at('2026-11-16T16:59:00Z'))).toEqual(shift);
  });

  it('begins with the next full hour where the shift runs', () => {
    expect(askable(shift, at('2026-11-19T03:12:40Z'))).toEqual({
      start: '2026-11-19T04:00:00.000Z',
      end: shift.end,
    });
  });

  it('is the shift itself where less than that is left', () => {
    expect(askable(shift, at('2026-11-23T16:20:00Z'))).toEqual(shift);
  });
});

describe('tonight', () => {
  it('is the coming evening by day, and what is left of the night in it', () => {
    expect(tonight(at('2026-11-19T12:00:00Z'), london)).toEqual({
      start: '2026-11-19T20:00:00.000Z',
      end: '2026-11-20T08:00:00.000Z',
    });
    expect(tonight(at('2026-11-19T22:15:00Z'), london)).toEqual({
      start: '2026-11-19T22:15:00.000Z',
      end: '2026-11-20T08:00:00.000Z',
    });
    expect(tonight(at('2026-11-20T03:12:00Z'), london)).toEqual({
      start: '2026-11-20T03:12:00.000Z',
      end: '2026-11-20T08:00:00.000Z',
    });
  });

  it('keeps the clock’s 20:00 and 08:00 when the clocks change', () => {
    // Eleven hours, and thirteen.
    expect(tonight(at('2026-03-28T12:00:00Z'), london)).toEqual({
      start: '2026-03-28T20:00:00.000Z',
      end: '2026-03-29T07:00:00.000Z',
    });
    expect(tonight(at('2026-10-31T19:00:00Z'), losAngeles)).toEqual({
      start: '2026-11-01T03:00:00.000Z',
      end: '2026-11-01T16:00:00.000Z',
    });
  });
});

describe('the coming week', () => {
  it('ends at the same time on the clock, whatever the clocks do', () => {
    expect(comingWeek(at('2026-03-27T09:00:00Z'), london)).toEqual({
      start: '2026-03-27T09:00:00.000Z',
      end: '2026-04-03T08:00:00.000Z',
    });
    expect(comingWeek(at('2026-10-30T16:00:00Z'), losAngeles)).toEqual({
      start: '2026-10-30T16:00:00.000Z',
      end: '2026-11-06T17:00:00.000Z',
    });
  });
});
