import {
  deploymentChangedTopic,
  type DeploymentChangedEvent,
} from '@callboard/backstage-plugin-deployments-common';
import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import { observeDeployment } from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

const board = 'entities/component/default/api/board';

async function start() {
  const source = new FakeSource();
  const backend = await startDeployments({
    sources: [source],
    entities: [component('api'), component('other')],
  });
  await backend.sync();
  backend.signals.length = 0;
  const published = () =>
    backend.events
      .filter(({ topic }) => topic === deploymentChangedTopic)
      .map(({ eventPayload }) => eventPayload as DeploymentChangedEvent);
  const send = async (overrides: Partial<DeploymentObservation>) =>
    backend.tell('fake.deployment', {
      repository: { owner: 'ACME', name: 'api' },
      deployment: observeDeployment(overrides),
    });
  return { ...backend, source, published, send };
}

describeOnEachDatabase('events', () => {
  const createdAt = new Date().toISOString();
  const later = (seconds: number) =>
    new Date(Date.parse(createdAt) + seconds * 1000).toISOString();
  const queued = { createdAt, updatedAt: createdAt, status: 'queued' as const };
  const success = {
    createdAt,
    updatedAt: later(60),
    finishedAt: later(60),
    status: 'success' as const,
  };

  it('become signals and events of our own, and are on the board', async () => {
    const { send, signals, published, get, source } = await start();
    const swept = source.calls.sweep;
    await send(queued);
    await send(success);

    expect(signals.map(({ channel }) => channel)).toEqual([
      'deployments:component:default/api',
      'deployments',
      'deployments:component:default/api',
      'deployments',
    ]);
    expect(signals[0]).toMatchObject({
      recipients: { type: 'broadcast' },
      message: {},
    });
    expect(published()).toMatchObject([
      { deployment: { status: 'queued' }, becameLive: false },
      {
        deployment: { status: 'success', environment: 'prod' },
        previousStatus: 'queued',
        becameLive: true,
      },
    ]);
    const { body } = await get(board);
    expect(body.environments[2].live.status).toBe('success');
    expect(source.calls.sweep).toBe(swept);
  });

  it('change nothing when delivered again or too late', async () => {
    const { send, signals, get } = await start();
    await send(success);
    const { body } = await get(board);
    signals.length = 0;
    await send(success);
    await send(queued);
    expect(signals).toEqual([]);
    expect((await get(board)).body).toEqual(body);
  });

  it('tell other plugins nothing of the distant past', async () => {
    const { send, signals, published } = await start();
    await send({ createdAt: '2026-01-01T00:00:00Z' });
    expect(signals).toHaveLength(2);
    expect(published()).toEqual([]);
  });
});
