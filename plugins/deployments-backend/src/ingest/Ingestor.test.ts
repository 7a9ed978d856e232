import { mockServices } from '@backstage/backend-test-utils';
import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import fc from 'fast-check';
import {
  arbitraryInstant,
  arbitraryObservation,
} from '../__testUtils__/arbitraryDeployment';
import {
  createTestStores,
  testTarget,
} from '../__testUtils__/createTestStores';
import {
  at,
  commit,
  observeDeployment,
  observeOperation,
  observeStack,
} from '../__testUtils__/observe';
import type { KeptBoard } from '../board/KeptBoard';
import { Projector } from '../board/Projector';
import type { Stores } from '../database/Stores';
import { ChangePublisher } from '../events/ChangePublisher';
import { Ingestor } from './Ingestor';

const entityRef = 'component:default/api';
const now = () => new Date(at('12:00'));

function createIngestor(stores: Stores) {
  const signals = { publish: jest.fn(async () => {}) };
  const comparer = { enqueue: jest.fn() };
  const publisher = new ChangePublisher({
    signals,
    events: mockServices.events.mock(),
    logger: mockServices.logger.mock(),
    now,
  });
  const projector = new Projector({ sources: [], behindCommits: 20 });
  return {
    signals,
    comparer,
    ingestor: new Ingestor({ stores, projector, publisher, comparer, now }),
  };
}

// How fresh a stack is, is kept beside the board and joined when it is read.
function boardWithoutAges(board: KeptBoard | undefined) {
  return board?.kind === 'board'
    ? board.environments.map(({ stacks, ...others }) => ({
        ...others,
        stacks: stacks.map(stack => ({ ...stack, observedAt: undefined })),
      }))
    : board;
}

async function everything(stores: Stores) {
  return {
    board: boardWithoutAges((await stores.boards.read(entityRef))?.board),
    stacks: await stores.stacks.list(entityRef),
    sets: await stores.stacks.listSets(entityRef),
    history: await stores.deployments.history(entityRef, {
      limit: 100,
      includeOther: true,
    }),
    operations: (await stores.stackOperations.getSince(entityRef, '')).sort(
      (a, b) => (a.operationId < b.operationId ? -1 : 1),
    ),
    rows: await stores.portfolio.list({}),
  };
}

const arbitraryAnything: fc.Arbitrary<Observation> = fc.oneof(
  arbitraryObservation,
  fc
    .record({
      operationId: fc.constantFrom('event-1', 'event-2'),
      startedAt: arbitraryInstant,
      updatedAt: arbitraryInstant,
      status: fc.constantFrom('in_progress' as const, 'failure' as const),
      commit: fc.constantFrom(undefined, commit('a')),
    })
    .map(observeOperation),
  fc.record({ observedAt: arbitraryInstant }).map(observeStack),
  fc.record({
    kind: fc.constant('stack-set' as const),
    entityRef: fc.constant(entityRef),
    environment: fc.constant('prod'),
    accountId: fc.constant('333333333333'),
    region: fc.constant('us-west-2'),
    observedAt: arbitraryInstant,
    stackIds: fc.subarray([observeStack().state.stackId]),
    missing: fc.constant([]),
    places: fc.constant([{ accountId: '333333333333', region: 'us-west-2' }]),
  }),
  fc
    .tuple(arbitraryInstant, fc.constantFrom('10', '11'))
    .map(([updatedAt, runId]) => ({
      kind: 'steps' as const,
      entityRef,
      runId,
      steps: [
        {
          id: 'lint',
          kind: 'job' as const,
          title: 'lint',
          status: 'success' as const,
          finishedAt: updatedAt,
          updatedAt,
        },
      ],
    })),
);

describeOnEachDatabase('Ingestor', () => {
  it('ends in the same state whatever the order, the batches and the repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(arbitraryAnything, { minLength: 1, maxLength: 10 })
          .chain(all =>
            fc.record({
              all: fc.constant(all),
              shuffled: fc.shuffledSubarray([...all, ...all], {
                minLength: all.length * 2,
              }),
              batch: fc.integer({ min: 1, max: 5 }),
            }),
          ),
        async ({ all, shuffled, batch }) => {
          const expected = await createTestStores();
          await createIngestor(expected).ingestor.ingest(
            { source: 'fake' },
            all,
          );
          const stores = await createTestStores();
          const { ingestor } = createIngestor(stores);
          for (let start = 0; start < shuffled.length; start += batch) {
            await ingestor.ingest(
              { source: 'fake' },
              shuffled.slice(start, start + batch),
            );
          }
          expect(await everything(stores)).toEqual(await everything(expected));
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it('loses nothing when two replicas take observations at once', async () => {
    const stores = await createTestStores();
    const { ingestor } = createIngestor(stores);
    const observations = Array.from({ length: 12 }, (_, index) =>
      observeDeployment({
        sourceId: 'same',
        updatedAt: at(`10:${10 + index}`),
        status: index === 11 ? 'success' : 'in_progress',
        ...(index % 2
          ? { description: `step ${index}` }
          : { environmentUrl: `https://api.example.com/${index}` }),
      }),
    );
    await Promise.all(
      observations.map(observation =>
        ingestor.ingest({ source: 'fake' }, [observation]),
      ),
    );
    const { history } = await everything(stores);
    expect(history.items).toMatchObject([
      {
        status: 'success',
        description: 'step 11',
        environmentUrl: 'https://api.example.com/10',
        updatedAt: at('10:21'),
      },
    ]);
  });

  it('leaves out what belongs to no target', async () => {
    const stores = await createTestStores([testTarget('web')]);
    const { ingestor, signals } = createIngestor(stores);
    await ingestor.ingest({ source: 'fake' }, [observeDeployment()]);
    expect((await everything(stores)).history.totalItems).toBe(0);
    expect(signals.publish).not.toHaveBeenCalled();
  });

  it('marks rollbacks and asks for comparisons', async () => {
    const stores = await createTestStores();
    const { ingestor, comparer } = createIngestor(stores);
    const deployed = (sourceId: string, letter: string, createdAt: string) =>
      observeDeployment({
        sourceId,
        createdAt,
        version: { commit: commit(letter), label: letter },
      });
    await ingestor.ingest({ source: 'fake' }, [
      deployed('1', 'a', at('10:00')),
      deployed('3', 'a', at('11:00')),
      { ...deployed('4', 'c', at('11:00')), environment: 'dev' },
    ]);
    expect(comparer.enqueue).toHaveBeenCalledWith([entityRef]);
    const rollbacks = async () =>
      (await everything(stores)).history.items
        .filter(({ rollback }) => rollback)
        .map(({ sourceId }) => sourceId);
    expect(await rollbacks()).toEqual([]);

    // The version between comes late.
    await ingestor.ingest({ source: 'fake' }, [
      deployed('2', 'b', at('10:30')),
    ]);
    expect(await rollbacks()).toEqual(['3']);
  });
});
