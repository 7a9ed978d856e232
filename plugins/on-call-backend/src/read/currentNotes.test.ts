import type { Override } from '@callboard/backstage-plugin-on-call-common';
import { MONA, OCTOCAT, schedule } from './__testUtils__/booked';
import { currentNotes } from './currentNotes';

const note = (createdAt: string) => ({
  id: createdAt,
  scheduleId: 'file-1-primary',
  text: 'x',
  author: MONA,
  createdAt,
});
const override = (start: string, end: string): Override => ({
  id: start,
  scheduleId: 'file-1-primary',
  start,
  end,
  person: OCTOCAT,
  createdBy: MONA,
  createdAt: '2026-11-01T00:00:00.000Z',
});
/** Of Mona, before Hubot takes over on Monday the 23rd at 09:00. */
const monas = note('2026-11-23T08:55:00.000Z');
const isShown = (
  at: string,
  overrides: Override[] = [],
  notes = [monas],
): boolean =>
  currentNotes(notes, { schedule: schedule(), overrides }, at).length > 0;

describe('currentNotes', () => {
  it('are shown in the shift in which they were written, and in the next', () => {
    expect(isShown('2026-11-23T08:54:00.000Z')).toBe(false);
    expect(isShown('2026-11-23T08:56:00.000Z')).toBe(true);
    expect(isShown('2026-11-30T08:59:59.999Z')).toBe(true);
    expect(isShown('2026-11-30T09:00:00.000Z')).toBe(false);
  });

  it('are shown after an override in the middle of the next one', () => {
    const overrides = [
      override('2026-11-24T10:00:00.000Z', '2026-11-24T12:00:00.000Z'),
    ];
    expect(isShown('2026-11-24T11:00:00.000Z', overrides)).toBe(true);
    expect(isShown('2026-11-25T11:00:00.000Z', overrides)).toBe(true);
  });

  it('are shown to whom an override lets take over', () => {
    const overrides = [
      override('2026-11-30T08:00:00.000Z', '2026-12-08T09:00:00.000Z'),
    ];
    // Written by Hubot, an hour before Octocat takes Mona's week, and more.
    const hubots = note('2026-11-30T07:00:00.000Z');
    expect(isShown('2026-12-08T08:00:00.000Z', overrides, [hubots])).toBe(true);
  });

  it('are those of the schedule, and none too old', () => {
    const other = { ...monas, scheduleId: 'other' };
    expect(isShown('2026-11-24T00:00:00.000Z', [], [other])).toBe(false);
    const forever = schedule({
      base: {
        kind: 'shifts',
        shifts: [{ start: '2026-01-01T00:00:00.000Z', people: [MONA] }],
        from: '2026-01-01T00:00:00.000Z',
        to: '2027-01-01T00:00:00.000Z',
      },
    });
    const shownAt = (at: string) =>
      currentNotes([monas], { schedule: forever, overrides: [] }, at).length;
    expect(shownAt('2026-12-28T08:00:00.000Z')).toBe(1);
    expect(shownAt('2026-12-28T09:00:00.000Z')).toBe(0);
  });
});
