import { mockServices } from '@backstage/backend-test-utils';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { createTestStores } from '../__testUtils__/createTestStores';
import {
  at,
  observeDeployment,
  observeOperation,
} from '../__testUtils__/observe';
import type { Stores } from '../database/Stores';
import { mergeObservations } from '../ingest/mergeObservations';
import { RetentionTask } from './RetentionTask';

const DAY = 24 * 3600_000;
const entityRef = 'component:default/api';

async function runAt(stores: Stores, day: number): Promise<void> {
  await new RetentionTask({
    stores,
    retentionMs: 10 * DAY,
    logger: mockServices.logger.mock(),
    now: () => new Date(Date.parse(at('12:00')) + day * DAY),
  }).run(new AbortController().signal);
}

async function prepare(): Promise<Stores> {
  const stores = await createTestStores();
  await mergeObservations(
    stores,
    entityRef,
    { source: 'fake' },
    [
      observeDeployment({ sourceId: 'past', createdAt: at('09:00') }),
      observeDeployment({
        sourceId: 'live',
        createdAt: at('10:00'),
        runId: '10',
      }),
      observeOperation(),
      ...['10', '11'].map(runId => ({
        kind: 'steps' as const,
        entityRef,
        runId,
        steps: [
          {
            id: 'lint',
            kind: 'job' as const,
            title: 'lint',
            status: 'success' as const,
            updatedAt: at('10:01'),
          },
        ],
      })),
    ],
    at('10:10'),
  );
  return stores;
}

const left = async (stores: Stores) => ({
  deployments: (
    await stores.deployments.history(entityRef, { limit: 100 })
  ).items.map(({ sourceId }) => sourceId),
  runs: (await stores.steps.getByRuns(entityRef, ['10', '11'])).map(
    ({ runId }) => runId,
  ),
  operations: (await stores.stackOperations.getSince(entityRef, '')).length,
});

describeOnEachDatabase('RetentionTask', () => {
  it('keeps what is not old yet', async () => {
    const stores = await prepare();
    await runAt(stores, 9);
    expect(await left(stores)).toEqual({
      deployments: ['live', 'past'],
      runs: ['10', '11'],
      operations: 1,
    });
  });

  it('keeps what is live with its steps, however old', async () => {
    const stores = await prepare();
    await runAt(stores, 11);
    expect(await left(stores)).toEqual({
      deployments: ['live'],
      runs: ['10'],
      operations: 0,
    });
  });

  it('forgets entities a week after they left, unless they came back', async () => {
    const stores = await prepare();
    await stores.retention.markGone([entityRef], at('12:00'));
    await runAt(stores, 6);
    expect((await left(stores)).deployments).toHaveLength(2);

    await stores.retention.markBack([entityRef]);
    await runAt(stores, 8);
    expect((await left(stores)).deployments).toHaveLength(2);

    await stores.retention.markGone([entityRef], at('12:00'));
    await runAt(stores, 8);
    expect(await left(stores)).toEqual({
      deployments: [],
      runs: [],
      operations: 0,
    });
  });
});
