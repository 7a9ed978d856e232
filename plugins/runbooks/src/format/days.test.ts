import fc from 'fast-check';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import { daysAhead, formatDay, groupByDay } from './days';

const entry = (dueAt: string): ProcedureEntry => ({
  runbookId: dueAt,
  entityRef: 'component:default/api',
  title: dueAt,
  description: 'every day',
  occurrence: { day: dueAt.slice(0, 10), dueAt, state: 'upcoming' },
});

describe('groupByDay', () => {
  it('takes the day where the reader is, not that of the schedule', () => {
    const late = entry('2026-11-19T02:00:00.000Z');
    const early = entry('2026-11-18T17:00:00.000Z');
    expect(groupByDay([early, late], 'America/Los_Angeles')).toEqual([
      { day: '2026-11-18', entries: [early, late] },
    ]);
    expect(groupByDay([early, late], 'Asia/Tokyo')).toEqual([
      { day: '2026-11-19', entries: [early, late] },
    ]);
    expect(groupByDay([early, late], 'UTC').map(({ day }) => day)).toEqual([
      '2026-11-18',
      '2026-11-19',
    ]);
  });

  it('keeps every entry, once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .date({
              min: new Date('2026-01-01'),
              max: new Date('2027-01-01'),
              noInvalidDate: true,
            })
            .map(date => entry(date.toISOString())),
        ),
        entries => {
          const sorted = [...entries].sort((a, b) =>
            a.occurrence.dueAt.localeCompare(b.occurrence.dueAt),
          );
          const groups = groupByDay(sorted, 'America/Los_Angeles');
          expect(groups.flatMap(group => group.entries)).toEqual(sorted);
          expect(new Set(groups.map(({ day }) => day)).size).toBe(
            groups.length,
          );
        },
      ),
    );
  });
});

describe('days in words', () => {
  const now = new Date(2026, 10, 30, 23, 59).getTime();

  it('leave the year out where it is this one', () => {
    expect(formatDay('2026-11-23', now)).toBe('Mon 23 Nov');
    expect(formatDay('2027-01-04', now)).toBe('Mon 4 Jan 2027');
  });

  it.each([
    ['2026-11-30', 0],
    ['2026-12-01', 1],
    ['2026-11-29', -1],
  ])('%s lies %s days ahead, late in the evening too', (day, count) => {
    expect(daysAhead(day, now)).toBe(count);
  });
});
