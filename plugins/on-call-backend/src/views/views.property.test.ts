import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Schedule } from '@callboard/backstage-plugin-on-call-common';
import fc from 'fast-check';
import { reading } from '../__testUtils__/reading';
import { KEYS, PEOPLE, startViews } from './__testUtils__/startViews';

type Test = Awaited<ReturnType<typeof startViews>>;
type Write = { name: string; run: (test: Test) => Promise<unknown> };

const key = fc.constantFrom(...KEYS);
const idOf = (of: string) => `fake-${of}`;

const base: fc.Arbitrary<Schedule['base']> = fc
  .record({
    unit: fc.constantFrom('hour' as const, 'day' as const, 'week' as const),
    length: fc.integer({ min: 1, max: 12 }),
    participants: fc.subarray(PEOPLE, { minLength: 1 }),
    atWork: fc.boolean(),
    end: fc.constantFrom(undefined, '2026-11-21T09:00', '2026-12-14T00:00'),
  })
  .map(({ atWork, end, ...layer }) => ({
    kind: 'layers' as const,
    layers: [
      {
        id: 'one',
        start: '2026-11-02T09:00',
        ...layer,
        ...(end && { end }),
        restrictions: atWork
          ? [
              {
                days: ['monday' as const, 'friday' as const],
                from: '08:00',
                to: '18:30',
              },
            ]
          : [],
      },
    ],
  }));

const writes: fc.Arbitrary<Write>[] = [
  fc
    .record({
      of: key,
      title: fc.constantFrom('Alpha', 'beta', 'Gamma'),
      timeZone: fc.constantFrom('Europe/London', 'Asia/Kolkata'),
      base,
    })
    .map(({ of, ...given }) => ({
      name: `${of} is ${JSON.stringify(given)}`,
      run: ({ at, keeper, pass }) => {
        pass(0.1);
        return keeper.keepOutcome('fake', {
          at: at(),
          readings: [reading(of, { schedules: [{ id: idOf(of), ...given }] })],
          unchanged: [],
          failures: [],
        });
      },
    })),
  fc
    .record({
      of: key,
      inHours: fc.integer({ min: -30, max: 24 * 20 }),
      hours: fc.integer({ min: 1, max: 60 }),
      person: fc.constantFrom(undefined, ...PEOPLE),
    })
    .map(({ of, inHours, hours, person }) => ({
      name: `${person} takes ${hours} h in ${inHours} h of ${of}`,
      run: ({ at, override }) => {
        const start = Date.parse(at()) + inHours * 3600_000;
        return override({
          scheduleId: idOf(of),
          start: new Date(start).toISOString(),
          end: new Date(start + hours * 3600_000).toISOString(),
          ...(person && { person }),
        });
      },
    })),
  fc.nat({ max: 5 }).map(index => ({
    name: `override number ${index} is taken back`,
    run: async ({ at, changes, knex }) => {
      const rows = await knex('overrides').orderBy('seq').select();
      const row = rows[index % rows.length];
      const end = row?.start_at > at() ? row.start_at : at();
      return (
        row &&
        row.end_at > end &&
        changes.change(row.schedule_id, ({ overrides }) =>
          overrides.remove(row.id, { end, by: PEOPLE[0], at: at() }),
        )
      );
    },
  })),
  key.map(of => ({
    name: `nobody names ${of} any more`,
    run: ({ keeper }) =>
      keeper.forgetExcept(
        new Map([['fake', KEYS.filter(other => other !== of)]]),
      ),
  })),
  fc.integer({ min: 1, max: 24 * 9 }).map(hours => ({
    name: `${hours} hours pass`,
    run: async ({ pass }) => pass(hours),
  })),
];

describeOnEachDatabase('what views tell', () => {
  it('is what the resolver tells, after any writes and at any time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(...writes), { minLength: 5, maxLength: 25 }),
        async sequence => {
          const test = await startViews();
          try {
            const [one, other] = [test.replica(), test.replica()];
            for (const [index, { run }] of sequence.entries()) {
              await run(test);
              const replica = index % 2 ? one : other;
              const { tabs, ...resolved } = await test.resolved();
              for (const each of KEYS) {
                const tab = await replica.tab(each);
                expect(tab).toEqual(tabs.get(idOf(each)) ?? []);
              }
              expect(await replica.tell()).toEqual(resolved);
            }
          } finally {
            await test.knex.destroy();
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 180_000);
});
