import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { serviceSuite } from './__testUtils__/serviceSuite';
import { startHealth } from './__testUtils__/startHealth';

const ref = 'component:default/api';
const api = 'entities/component/default/api';
const path = `${api}/acknowledgements`;
const until = new Date(Date.now() + 3600_000).toISOString();
const known = {
  environment: 'prod',
  resultId: 'endpoint',
  reason: 'The supplier works on it.',
  until,
};

async function start() {
  const found = {
    'api/prod': {
      endpoint: 'unhealthy' as 'healthy' | 'unhealthy',
      bucket: 'healthy' as const,
    },
  };
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const backend = await startHealth({
    suites: [serviceSuite(found)],
    entities: [component('api')],
    config: { suites: { service: { frequency: { milliseconds: 0 } } } },
    features: [
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
    ],
  });
  await backend.sync();
  const readProd = async () => {
    const { body } = await backend.get(`${api}/health?results=all`).expect(200);
    return body.environments[2];
  };
  return { ...backend, found, auditor, event, readProd };
}

describeOnEachDatabase('an acknowledgement', () => {
  it('marks a failing result without turning it green', async () => {
    const { get, post, readProd, auditor, event, signals } = await start();
    signals.length = 0;
    const { body } = await post(path).send(known).expect(201);
    expect(body).toMatchObject({
      by: 'user:default/mock',
      reason: known.reason,
      until,
    });
    expect(body.at < until).toBe(true);

    const prod = await readProd();
    expect(prod.status).toBe('unhealthy');
    expect(prod.checks[0]).toMatchObject({
      id: 'endpoint',
      status: 'unhealthy',
      acknowledgement: body,
    });
    expect(prod.categories[0]).toMatchObject({
      category: 'application',
      acknowledged: 1,
    });
    const portfolio = await get('portfolio').expect(200);
    expect(portfolio.body.items[0]).toMatchObject({
      status: 'unhealthy',
      acknowledged: true,
    });
    expect(signals.map(({ channel }) => channel)).toEqual([
      `environment-health:${ref}`,
      'environment-health',
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'environment-health-acknowledge',
        severityLevel: 'medium',
        meta: { entityRef: ref },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({
      meta: { id: body.id, environment: 'prod', resultId: 'endpoint', until },
    });
  });

  it('replaces an earlier one of the same result', async () => {
    const { post, readProd, stores } = await start();
    await post(path).send(known).expect(201);
    const { body } = await post(path)
      .send({ ...known, reason: 'Still.' })
      .expect(201);
    const prod = await readProd();
    expect(prod.checks[0].acknowledgement).toEqual(body);
    expect(await stores.acknowledgements.list(ref)).toHaveLength(1);
  });

  it('reads instants in any offset, and reasons without blanks around', async () => {
    const { post } = await start();
    const instant = `${new Date(Date.parse(until) + 7_200_000)
      .toISOString()
      .slice(0, 19)}+02:00`;
    const { body } = await post(path)
      .send({ ...known, until: instant, reason: ' Known. ' })
      .expect(201);
    expect(body.until).toBe(`${until.slice(0, 19)}.000Z`);
    expect(body.reason).toBe('Known.');
  });

  it('can be taken back', async () => {
    const { post, delete: remove, readProd, auditor, event } = await start();
    const { body } = await post(path).send(known).expect(201);
    await remove(`${path}/${body.id}`).expect(204);
    const prod = await readProd();
    expect(prod.checks[0]).not.toHaveProperty('acknowledgement');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'environment-health-remove-acknowledgement',
        meta: { entityRef: ref, id: body.id },
      }),
    );
    expect(event.success).toHaveBeenCalledTimes(2);

    const again = await remove(`${path}/${body.id}`).expect(404);
    expect(again.body.error.message).toBe(
      `${ref} has no acknowledgement ${body.id}`,
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('ends when the check passes', async () => {
    const { post, readProd, found, sweep } = await start();
    await post(path).send(known).expect(201);
    found['api/prod'].endpoint = 'healthy';
    await sweep();
    expect((await readProd()).checks).toEqual([
      expect.not.objectContaining({ acknowledgement: expect.anything() }),
      expect.not.objectContaining({ acknowledgement: expect.anything() }),
    ]);
    found['api/prod'].endpoint = 'unhealthy';
    await sweep();
    expect((await readProd()).checks[0]).not.toHaveProperty('acknowledgement');
  });

  it('is possible only for what is there and fails', async () => {
    const { post, event } = await start();
    for (const missing of [{ resultId: 'none' }, { environment: 'qa' }]) {
      const { body } = await post(path)
        .send({ ...known, ...missing })
        .expect(404);
      expect(body.error.message).toContain(`${ref} has no result`);
    }
    await post('entities/component/default/no/acknowledgements')
      .send(known)
      .expect(404);
    const healthy = await post(path)
      .send({ ...known, resultId: 'bucket' })
      .expect(409);
    expect(healthy.body.error.message).toBe(
      'bucket in prod is healthy; there is nothing to acknowledge',
    );
    expect(event.fail).toHaveBeenCalledTimes(4);
  });

  it('needs a person to answer for it', async () => {
    const { post, event } = await start();
    const { body } = await post(path)
      .set('authorization', mockCredentials.service.header())
      .send(known)
      .expect(403);
    expect(body.error.name).toBe('NotAllowedError');
    await post(path)
      .set('authorization', mockCredentials.none.header())
      .send(known)
      .expect(401);
    // Nobody's request does not get as far as to be an attempt.
    expect(event.fail).toHaveBeenCalledTimes(1);
  });
});
