import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { RunReason } from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { component, treeOfComponent } from '../__testUtils__/component';
import { markdown } from '../__testUtils__/markdown';
import {
  alarm,
  ENTITIES,
  EVERYBODY,
  refOf,
  startViews,
} from './__testUtils__/startViews';

type Test = Awaited<ReturnType<typeof startViews>>;
type Write = { name: string; run: (test: Test) => Promise<unknown> };

const entity = fc.constantFrom(...ENTITIES);
const tree = fc.constantFrom(...ENTITIES.map(treeOfComponent), EVERYBODY);
const which = fc.nat({ max: 3 });

const FRONT_MATTER = [
  [],
  ["alarms: ['api-*']", 'last_reviewed: 2026-11-02'],
  ['last_reviewed: 2026-11-10'],
  ['last_reviewed: 2026-10-25', 'review_every: 30 days'],
  ['schedule: { rule: FREQ=DAILY, time: "09:00", timeZone: UTC }'],
  [
    'schedule: { rule: FREQ=WEEKLY;BYDAY=FR, time: "17:00", timeZone: America/New_York }',
    'last_reviewed: 2026-11-01',
    'nonsense: 1',
  ],
];
const files = fc.dictionary(
  fc.constantFrom('docs/runbooks/a.md', 'docs/runbooks/b.md', 'RUNBOOK.md'),
  fc
    .record({
      title: fc.constantFrom('Down', 'Slow', 'Check'),
      frontMatter: fc.constantFrom(...FRONT_MATTER),
    })
    .map(({ title, frontMatter }) => markdown(title, frontMatter)),
);
const reason = fc.constantFrom<RunReason>(
  { kind: 'drill' },
  { kind: 'procedure', reference: '2026-11-20' },
  { kind: 'procedure', reference: '2026-11-21' },
);

const writes: fc.Arbitrary<Write>[] = [
  fc.tuple(tree, files).map(([url, content]) => ({
    name: `push to ${url}: ${JSON.stringify(content)}`,
    run: async ({ reader, pass, sweep }) => {
      reader.faults.delete(url);
      reader.trees.set(url, content);
      pass(600);
      await sweep();
    },
  })),
  fc.tuple(tree, fc.boolean()).map(([url, isThere]) => ({
    name: `a file that is too large is ${isThere ? '' : 'not '}in ${url}`,
    run: async ({ reader, pass, sweep }) => {
      const { 'docs/runbooks/large.md': _, ...others } =
        reader.trees.get(url) ?? {};
      const large = { 'docs/runbooks/large.md': '# Large\n'.repeat(200) };
      reader.trees.set(url, isThere ? { ...others, ...large } : others);
      pass(600);
      await sweep();
    },
  })),
  tree.map(url => ({
    name: `${url} cannot be read`,
    run: async ({ reader, pass, sweep }) => {
      reader.faults.set(url, new Error('It is down'));
      pass(600);
      await sweep();
    },
  })),
  fc
    .tuple(
      entity,
      fc.constantFrom('team-a', 'team-b'),
      fc.constantFrom(undefined, 'none', '../..', 'RUNBOOK.md'),
    )
    .map(([name, owner, annotation]) => ({
      name: `${name} is of ${owner}, with ${annotation}`,
      run: async ({ collection }) =>
        collection.targetSync.syncOne(
          component(name, {
            owner,
            annotations:
              annotation === undefined
                ? {}
                : { 'callboard.io/runbooks': annotation },
          }),
        ),
    })),
  fc
    .tuple(
      entity,
      fc.subarray([
        { resultId: 'one' },
        { resultId: 'two', subject: 'api-two' },
        { resultId: 'three', status: 'healthy' as const },
      ]),
    )
    .map(([name, checks]) => ({
      name: `${name} has ${JSON.stringify(checks)}`,
      run: ({ fire }) =>
        fire(
          name,
          checks.map(fields => alarm(name, fields)),
        ),
    })),
  fc.tuple(entity, which, reason).map(([name, index, given]) => ({
    name: `a run of ${name}'s number ${index} for ${JSON.stringify(given)}`,
    run: async ({ ids, start }) => {
      const known = await ids(name);
      return known.length && start(name, known[index % known.length], given);
    },
  })),
  fc.tuple(which, fc.boolean()).map(([index, ends]) => ({
    name: `run number ${index} is ${ends ? 'finished' : 'ticked'}`,
    run: async ({ knex, finish, tick }) => {
      const open: string[] = await knex('runs')
        .whereNull('finished_at')
        .orderBy('started_at')
        .pluck('id');
      const id = open[index % open.length];
      return id && (ends ? finish(id) : tick(id));
    },
  })),
  fc.tuple(entity, fc.boolean()).map(([name, aLot]) => ({
    name: `code beside ${name} ${aLot ? 'changed a lot' : 'did not change'}`,
    run: async ({ ids, stores }) => {
      const changed = aLot ? await ids(name) : [];
      return stores.codeChanges.putChangedALot(
        refOf(name),
        new Map(changed.map(id => [id, '2026-11-19'])),
      );
    },
  })),
  fc.integer({ min: 1, max: 80 }).map(hours => ({
    name: `${hours} hours pass`,
    run: async ({ pass }) => pass(hours * 3600),
  })),
  entity.map(name => ({
    name: `${name} is gone`,
    run: async ({ stores }) =>
      stores.transaction(async all => {
        await all.targets.remove([refOf(name)]);
        await all.shelf.removeEntities([refOf(name)]);
        await all.checks.remove([refOf(name)]);
      }),
  })),
];

async function everything(from: ReturnType<Test['replica']>) {
  const page = await from.portfolio();
  return {
    tabs: await Promise.all(ENTITIES.map(from.tab)),
    page,
    first: await from.portfolio(2),
    ones: await Promise.all(
      page.items.map(({ entityRef, id }) =>
        from.one(entityRef.replace(/^.*\//, ''), id),
      ),
    ),
    gaps: await from.gaps(),
    calendar: await from.calendar(),
  };
}

describeOnEachDatabase('what views tell', () => {
  it('is what all the other tables tell, after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(...writes), { minLength: 5, maxLength: 25 }),
        async sequence => {
          const test = await startViews();
          try {
            await test.sync();
            const [one, other] = [test.replica(), test.replica()];
            for (const [index, { run }] of sequence.entries()) {
              await run(test);
              const told = await everything(index % 2 ? one : other);
              expect(told).toEqual(await everything(test.fullRead()));
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
