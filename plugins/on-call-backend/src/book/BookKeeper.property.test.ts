import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { reading } from '../__testUtils__/reading';
import { DatabaseBook } from '../database/DatabaseBook';
import { DatabaseStores } from '../database/DatabaseStores';
import type { Target } from '../targets/Target';
import { BookKeeper, type SweepOutcome } from './BookKeeper';

const KEYS = ['a', 'b', 'c'];
const PROVIDERS = ['fake', 'other'];
const TABLES = [
  'entities',
  'entity_people',
  'entity_schedules',
  'schedules',
  'schedule_people',
  'schedule_keys',
  'contacts',
  'readings',
];

const targets: Target[] = [
  {
    entityRef: 'component:default/both',
    title: 'Both',
    bindings: [
      { provider: 'fake', key: 'a' },
      { provider: 'other', key: 'b' },
    ],
    problems: [],
  },
  {
    entityRef: 'component:default/one',
    title: 'One',
    bindings: [{ provider: 'fake', key: 'c', policyId: 'fake-c-policy' }],
    problems: [],
  },
  {
    entityRef: 'component:default/all',
    title: 'All',
    bindings: PROVIDERS.flatMap(provider =>
      KEYS.map(key => ({ provider, key })),
    ),
    problems: [],
  },
];

const instant = fc
  .integer({ min: 0, max: 5 })
  .map(minute => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());

/** A reading that may tell of the schedule of another key besides its own. */
const readingOf = fc
  .record({
    key: fc.constantFrom(...KEYS),
    title: fc.constantFrom('Old', 'New'),
    who: fc.constantFrom('user:default/ann', 'user:default/bob'),
    other: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
  })
  .map(({ key, title, who, other }): OnCallReading => {
    const own = reading(key, { title, participants: [who] });
    const shared =
      other && other !== key
        ? reading(other, { title: `${title} by ${key}` }).schedules
        : [];
    return {
      ...own,
      schedules: [...own.schedules, ...shared],
      people: [{ ref: who, name: `${title} name`, channels: [] }],
    };
  });

const outcome = fc.record({
  provider: fc.constantFrom(...PROVIDERS),
  outcome: fc.oneof(
    fc.tuple(instant, readingOf).map(
      ([at, one]): SweepOutcome => ({
        at,
        readings: [one],
        unchanged: [],
        failures: [],
      }),
    ),
    fc
      .tuple(instant, fc.constantFrom(...KEYS), fc.constantFrom('Gone', 'Slow'))
      .map(
        ([at, key, message]): SweepOutcome => ({
          at,
          readings: [],
          unchanged: [],
          failures: [{ key, message }],
        }),
      ),
  ),
});

/** Outcomes, and the same ones in another order with some of them twice. */
const stories = fc.array(outcome, { minLength: 1, maxLength: 7 }).chain(story =>
  fc.tuple(
    fc.constant(story),
    fc.shuffledSubarray([...story, ...story], {
      minLength: story.length * 2,
    }),
  ),
);

describeOnEachDatabase('BookKeeper', () => {
  let knex: Knex;
  let keeper: BookKeeper;

  beforeEach(async () => {
    knex = await initDatabase();
    keeper = new BookKeeper(
      await DatabaseStores.create({ getClient: async () => knex }),
    );
  });

  async function bookAfter(
    story: { provider: string; outcome: SweepOutcome }[],
  ) {
    for (const table of [...TABLES, 'targets', 'bindings']) {
      await knex(table).delete();
    }
    await keeper.keepTargets(targets, '2026-01-01T00:00:00.000Z');
    for (const { provider, outcome: one } of story) {
      await keeper.keepOutcome(provider, one);
    }
    const rows = await Promise.all(
      TABLES.map(async table =>
        (await knex(table).select()).map(row => JSON.stringify(row)).sort(),
      ),
    );
    const book = new DatabaseBook(knex);
    return {
      rows,
      entities: await Promise.all(
        targets.map(({ entityRef }) => book.entity(entityRef)),
      ),
      schedules: await book.list(),
    };
  }

  it('arrives at the same book in whatever order readings come, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ([story, again]) => {
        expect(await bookAfter(again)).toEqual(await bookAfter(story));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('keeps nothing of what was forgotten while it was read', async () => {
    await keeper.keepTargets(targets, '2026-01-01T00:00:00.000Z');
    await keeper.forgetTargets('2026-01-02T00:00:00.000Z');
    await keeper.keepOutcome('fake', {
      at: '2026-01-02T00:00:00.000Z',
      readings: [reading('a')],
      unchanged: ['b'],
      failures: [{ key: 'c', message: 'Gone' }],
    });
    expect(await knex('readings').select()).toEqual([]);
    expect(await new DatabaseBook(knex).list()).toEqual([]);
  });

  it('tells of no change where there was none', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ([story]) => {
        await bookAfter(story);
        for (const { provider, outcome: one } of story) {
          expect(await keeper.keepOutcome(provider, one)).toEqual({
            entityRefs: [],
            scheduleIds: [],
          });
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
