import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import { changesNothing, replacedIn } from './replaced';

const mona = 'user:default/mona';
const hubot = 'user:default/hubot';
const shifts: Shift[] = [
  {
    start: '2026-11-16T09:00:00Z',
    end: '2026-11-20T09:00:00Z',
    people: [mona],
  },
  { start: '2026-11-20T09:00:00Z', end: '2026-11-21T09:00:00Z', people: [] },
  {
    start: '2026-11-21T09:00:00Z',
    end: '2026-11-25T09:00:00Z',
    people: [hubot],
  },
  {
    start: '2026-11-25T09:00:00Z',
    end: '2026-11-26T09:00:00Z',
    people: [],
    unknown: true,
  },
];
const replaced = (start: string, end: string) =>
  replacedIn(shifts, {
    start: `2026-11-${start}:00:00Z`,
    end: `2026-11-${end}:00:00Z`,
  });

describe('replacedIn', () => {
  it('names those who are on call then, and nobody else', () => {
    expect(replaced('16T09', '20T09')).toEqual({
      people: [mona],
      gap: false,
      unknown: false,
    });
    expect(replaced('20T08', '21T10')).toEqual({
      people: [mona, hubot],
      gap: true,
      unknown: false,
    });
  });

  it('does not take what is not known for nobody', () => {
    expect(replaced('25T08', '25T10')).toEqual({
      people: [hubot],
      gap: false,
      unknown: true,
    });
    expect(replaced('28T09', '29T09').unknown).toBe(true);
    expect(replaced('26T08', '26T10').unknown).toBe(true);
  });
});

describe('changesNothing', () => {
  it('is so where the same one is on call already', () => {
    expect(changesNothing(replaced('16T09', '17T09'), mona)).toBe(true);
    expect(changesNothing(replaced('16T09', '17T09'), hubot)).toBe(false);
    expect(changesNothing(replaced('16T09', '20T10'), mona)).toBe(false);
    expect(changesNothing(replaced('20T10', '20T11'), undefined)).toBe(true);
    expect(changesNothing(replaced('26T10', '26T11'), undefined)).toBe(false);
  });
});
