import { layered, overriding } from './__testUtils__/schedules';
import { standingAt } from './standingAt';

const MONA = 'user:default/mona';
const HUBOT = 'user:default/hubot';

describe('standingAt', () => {
  it('says who, since when, until when, and who is next', () => {
    expect(standingAt(layered(), [], '2026-01-06T00:00:00Z')).toEqual({
      now: { people: [MONA], start: '2026-01-05T09:00:00.000Z' },
      until: '2026-01-12T09:00:00.000Z',
      next: [HUBOT],
    });
  });

  it('looks past an override of the same person, and past a change of layer', () => {
    const same = overriding({ person: MONA });
    expect(standingAt(layered(), [same], '2026-01-06T00:00:00Z')).toEqual({
      now: {
        people: [MONA],
        start: '2026-01-06T00:00:00.000Z',
        overrideId: 'override',
      },
      until: '2026-01-12T09:00:00.000Z',
      next: [HUBOT],
    });
  });

  it('knows neither end where nobody takes over for a year', () => {
    const alone = layered([{ participants: [MONA] }]);
    expect(standingAt(alone, [], '2027-06-01T00:00:00Z')).toEqual({
      now: { people: [MONA] },
    });
    expect(standingAt(alone, [], '2026-01-05T08:59:59Z')).toEqual({
      now: { people: [] },
      until: '2026-01-05T09:00:00.000Z',
      next: [MONA],
    });
  });

  it('tells nobody, and when somebody comes', () => {
    const office = layered([
      {
        participants: [MONA],
        restrictions: [{ days: ['monday'], from: '09:00', to: '17:00' }],
      },
    ]);
    expect(standingAt(office, [], '2026-01-05T17:00:00Z')).toEqual({
      now: { people: [], start: '2026-01-05T17:00:00.000Z' },
      until: '2026-01-12T09:00:00.000Z',
      next: [MONA],
    });
    expect(standingAt(office, [], '2026-01-05T16:59:59Z')).toMatchObject({
      until: '2026-01-05T17:00:00.000Z',
      next: [],
    });
  });

  it('does not guess where the source tells nothing', () => {
    const fixed = {
      ...layered(),
      base: {
        kind: 'shifts' as const,
        from: '2026-01-01T00:00:00Z',
        to: '2026-02-01T00:00:00Z',
        shifts: [{ start: '2025-12-01T00:00:00Z', people: [MONA] }],
      },
    };
    expect(standingAt(fixed, [], '2026-01-15T00:00:00Z')).toEqual({
      now: { people: [MONA], start: '2026-01-01T00:00:00.000Z' },
    });
    expect(standingAt(fixed, [], '2025-12-31T00:00:00Z')).toEqual({
      now: { people: [], unknown: true },
      until: '2026-01-01T00:00:00.000Z',
      next: [MONA],
    });
  });
});
