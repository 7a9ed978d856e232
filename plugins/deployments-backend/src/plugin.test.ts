import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import { at, commit, observeDeployment } from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

const board = 'entities/component/default/api/board';

/** Repeats an assertion until it holds: the plugin works in the background. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt > 50) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

describe('deploymentsPlugin', () => {
  it('shows what a source observed, without asking it again', async () => {
    const source = new FakeSource();
    source.observations = [
      observeDeployment({ finishedAt: at('10:05') }),
      observeDeployment({
        sourceId: '2',
        createdAt: at('11:00'),
        status: 'waiting',
        version: { commit: commit('b'), label: 'v1.1.0' },
        approval: { since: at('11:01'), approvers: [], url: 'https://x.test' },
      }),
    ];
    const { get } = await startDeployments({
      sources: [source],
      entities: [component('api')],
    });

    const { body } = await eventually(async () => {
      const answer = await get(board).expect(200);
      expect(answer.body.environments[2].live).toBeDefined();
      return answer;
    });

    expect(body).toMatchObject({
      kind: 'board',
      entityRef: 'component:default/api',
      environments: [
        { environment: { name: 'dev' }, stacks: [], window: { open: true } },
        { environment: { name: 'staging' } },
        {
          environment: { name: 'prod', tier: 'production' },
          live: { version: { label: 'v1.0.0' }, status: 'success' },
          attempt: { status: 'waiting', approval: { since: at('11:01') } },
        },
      ],
      sources: [{ source: 'fake', title: 'Fake' }],
    });
    const { sweep } = source.calls;
    await get(board).expect(200);
    expect(source.calls.sweep).toBe(sweep);
  });
});
