import {
  API,
  fakeLedger,
  shelvedProcedure,
  signedRun,
  SITE,
  viewsOf,
} from './__testUtils__/procedures';
import { ProcedureReader } from './ProcedureReader';
import { projectCalendar } from './projectCalendar';

// A Friday.
const now = new Date('2026-11-20T12:00:00.000Z');

const weekly = {
  rule: 'FREQ=WEEKLY;BYDAY=TH',
  time: '10:00',
  timeZone: 'UTC',
  onNonBusinessDays: 'keep' as const,
};
const runbooks = [
  shelvedProcedure({ role: 'on-call engineer', duration: 5 }),
  shelvedProcedure({
    id: 'weekly-review',
    entityRef: SITE,
    title: 'Weekly review',
    schedule: weekly,
  }),
  shelvedProcedure({
    id: 'yearly-budget',
    title: 'Yearly budget',
    schedule: { ...weekly, rule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1' },
  }),
  shelvedProcedure({ id: 'broken', schedule: { ...weekly, rule: 'weekly' } }),
  shelvedProcedure({ id: 'website-down', schedule: undefined }),
];
const runs = [signedRun('2026-11-17'), signedRun('2026-11-18')];
const reader = new ProcedureReader({
  ledger: fakeLedger(runs),
  holidays: ['2026-11-23'],
});

describe('projectCalendar', () => {
  it('sorts what is overdue, due, next, done and missed', async () => {
    const procedures = await reader.read(runbooks, { now });
    const calendar = projectCalendar(viewsOf(procedures, now), now);
    const days = (list: keyof typeof calendar) =>
      calendar[list].map(
        ({ title, occurrence }) => `${title} ${occurrence.day}`,
      );
    expect(days('overdue')).toEqual(['Weekly review 2026-11-19']);
    expect(days('due')).toEqual(['Daily check 2026-11-20']);
    // The next one of each: not those after, and not in eleven months.
    expect(days('next')).toEqual([
      'Daily check 2026-11-24',
      'Weekly review 2026-11-26',
    ]);
    expect(days('done')).toEqual([
      'Daily check 2026-11-18',
      'Daily check 2026-11-17',
    ]);
    expect(days('missed')).toEqual([
      'Daily check 2026-11-19',
      'Daily check 2026-11-16',
    ]);
    expect(calendar.due[0]).toEqual({
      runbookId: 'daily-check',
      entityRef: API,
      title: 'Daily check',
      role: 'on-call engineer',
      duration: 5,
      description: 'every business day 09:00 (UTC)',
      occurrence: {
        day: '2026-11-20',
        dueAt: '2026-11-20T09:00:00.000Z',
        state: 'due',
      },
    });
    expect(calendar.done[0].occurrence).toMatchObject({
      runId: 'run-2026-11-18',
      signedBy: 'user:default/mock',
      signedAt: '2026-11-18T09:30:00.000Z',
    });
  });

  it('leaves out what was done longer ago, though its view still has it', async () => {
    const views = viewsOf(await reader.read(runbooks, { now }), now);
    const days = projectCalendar(
      views,
      new Date('2026-12-18T09:00:00.001Z'),
    ).done.map(({ occurrence }) => occurrence.day);
    expect(days).toEqual([]);
    expect(
      projectCalendar(views, new Date('2026-12-18T09:00:00.000Z')).done,
    ).toHaveLength(1);
  });
});
