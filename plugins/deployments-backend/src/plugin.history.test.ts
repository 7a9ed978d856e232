import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import {
  at,
  commit,
  observeDeployment,
  observeOperation,
} from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

const history = 'entities/component/default/api/deployments';

async function start() {
  const source = new FakeSource();
  source.observations = [
    ...Array.from({ length: 45 }, (_, index) =>
      observeDeployment({
        sourceId: String(index),
        environment: index % 2 ? 'dev' : 'prod',
        status: index % 3 ? 'success' : 'failure',
        // Several share an instant, so that the order among them matters.
        createdAt: at(`10:${String(Math.floor(index / 4)).padStart(2, '0')}`),
      }),
    ),
    observeDeployment({
      sourceId: 'preview',
      environment: undefined,
      sourceEnvironment: 'Preview',
      createdAt: at('12:00'),
    }),
  ];
  const backend = await startDeployments({
    sources: [source],
    entities: [component('api')],
  });
  await backend.sync();
  return { ...backend, source };
}

describeOnEachDatabase('the history', () => {
  it('goes through all deployments, newest first, page by page', async () => {
    const { get } = await start();
    const ids: string[] = [];
    let instant = '9';
    let cursor: string | undefined;
    do {
      const { body } = await get(
        `${history}?limit=7${cursor ? `&cursor=${cursor}` : ''}`,
      ).expect(200);
      expect(body.totalItems).toBe(45);
      for (const { id, createdAt } of body.items) {
        expect(createdAt <= instant).toBe(true);
        instant = createdAt;
        ids.push(id);
      }
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(ids).size).toBe(45);
  });

  it('filters by environment, status and source', async () => {
    const { get } = await start();
    const { body } = await get(
      `${history}?environment=prod&status=failure&status=error&source=fake&limit=100`,
    ).expect(200);
    expect(body.totalItems).toBe(8);
    expect(body.items).toHaveLength(8);
    expect(body.nextCursor).toBeUndefined();
    for (const item of body.items) {
      expect(item).toMatchObject({ environment: 'prod', status: 'failure' });
    }
    expect((await get(`${history}?source=elsewhere`).expect(200)).body).toEqual(
      { items: [], totalItems: 0 },
    );
  });

  it('shows other environments on demand only', async () => {
    const { get } = await start();
    const { body } = await get(
      `${history}?includeOther=true&environment=Preview`,
    ).expect(200);
    expect(body.items).toMatchObject([{ environment: 'Preview' }]);
    expect((await get(`${history}?environment=Preview`)).body.totalItems).toBe(
      0,
    );
    const board = await get('entities/component/default/api/board');
    expect(board.body.otherEnvironments).toEqual(['Preview']);
  });

  it.each([
    ['limit=0', 'limit: expected a whole number from 1 to 100'],
    ['limit=many', 'limit: expected a whole number from 1 to 100'],
    ['limit=101', 'limit: expected a whole number from 1 to 100'],
    ['status=done', 'status: expected one of queued, waiting, in_progress'],
    ['includeOther=yes', 'includeOther: expected true or false'],
    ['cursor=x', "cursor: expected the value of an earlier page's nextCursor"],
    ['environment=', 'environment: expected a name, not an empty text'],
    ['limit=1&limit=2', 'limit: expected one whole number'],
  ])('says what is wrong with ?%s', async (query, message) => {
    const { get } = await start();
    const { body } = await get(`${history}?${query}`).expect(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
  });
});

describeOnEachDatabase('the details', () => {
  async function open() {
    const backend = await start();
    backend.source.observations = [
      observeDeployment({
        sourceId: 'failed',
        createdAt: at('14:00'),
        finishedAt: at('14:05'),
        status: 'failure',
        version: { commit: commit('f'), label: 'v2' },
      }),
      observeOperation({ startedAt: at('14:01') }),
    ];
    await backend.post('entities/component/default/api/refresh').expect(202);
    for (;;) {
      const { body } = await backend.get(`${history}?limit=1`);
      if (body.items[0].version.label === 'v2') {
        return { ...backend, path: `${history}/${body.items[0].id}` };
      }
    }
  }

  it('asks the source, and for a while not again', async () => {
    const { get, path, source } = await open();
    source.details = {
      log: { job: 'deploy', lines: ['access denied'] },
      stacks: [],
    };
    for (const _ of [1, 2]) {
      const { body } = await get(path).expect(200);
      expect(body).toMatchObject({
        deployment: { status: 'failure', steps: [{ kind: 'stack' }] },
        log: { job: 'deploy', lines: ['access denied'] },
        problems: [],
      });
    }
    expect(source.calls.readDetails).toBe(1);
  });

  it('says what could not be read, and does not keep that', async () => {
    const { get, path, source } = await open();
    source.detailsError = new Error('The log has expired');
    const { body } = await get(path).expect(200);
    expect(body.problems).toEqual([
      { source: 'fake', message: 'Fake: The log has expired' },
    ]);
    source.detailsError = undefined;
    expect((await get(path)).body.problems).toEqual([]);
    expect(source.calls.readDetails).toBe(2);
  });

  it('are not found for an unknown id', async () => {
    const { get } = await start();
    const { body } = await get(`${history}/nothing`).expect(404);
    expect(body.error.message).toBe(
      'component:default/api has no deployment nothing',
    );
  });
});
