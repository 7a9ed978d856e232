import { healthTransitionTopic } from '@callboard/backstage-plugin-environment-health-common';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { healthOf, healthResult } from './__testUtils__/healthOf';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const ref = 'component:default/api';
const api = 'entities/component/default/api';

async function start(health?: Map<string, ReturnType<typeof healthOf>>) {
  const backend = await startRunbooks({ entities: [component('api')], health });
  backend.reader.trees.set(treeOfComponent('api'), {
    'RUNBOOK.md': markdown('It is down'),
  });
  await backend.sync();
  return backend;
}

describeOnEachDatabase('checks of Environment health', () => {
  it('are read again when it tells of a change', async () => {
    const health = new Map([[ref, healthOf(ref, [])]]);
    const { get, tell, signals } = await start(health);
    const url = `${treeOfComponent('api').replace('tree', 'blob')}RUNBOOK.md`;
    health.set(
      ref,
      healthOf(ref, [
        healthResult({
          id: 'api-down',
          links: [
            { kind: 'runbook', title: 'Runbook', url },
            { kind: 'console', title: 'Open', url: 'https://example.com' },
          ],
        }),
        healthResult({ id: 'deploy', status: 'deploying' }),
      ]),
    );
    signals.length = 0;
    await tell(healthTransitionTopic, { entityRef: ref });
    await eventually(async () => {
      const { body } = await get(`${api}/runbooks`);
      expect(body.firing).toMatchObject([
        { resultId: 'api-down', runbooks: [{ title: 'It is down' }] },
      ]);
    });
    await eventually(() =>
      expect(signals).toEqual([`runbooks:${ref}`, 'runbooks']),
    );

    health.set(ref, healthOf(ref, []));
    await tell(healthTransitionTopic, { entityRef: ref });
    await eventually(async () => {
      const { body } = await get(`${api}/runbooks`);
      expect(body.firing).toEqual([]);
    });
  });

  it('are none where that is not installed', async () => {
    const { get, run, tell } = await start();
    await run('mirror-checks');
    await tell(healthTransitionTopic, { odd: true });
    const { body } = await get(`${api}/runbooks`).expect(200);
    expect(body).toMatchObject({
      kind: 'runbooks',
      firing: [],
      runbooks: [{ title: 'It is down' }],
    });
  });
});
