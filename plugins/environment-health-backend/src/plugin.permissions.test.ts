import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { serviceSuite } from './__testUtils__/serviceSuite';
import { startHealth } from './__testUtils__/startHealth';

const api = 'entities/component/default/api';
const hidden = 'entities/component/default/hidden';
const reads = [
  `${api}/health`,
  `${api}/health/results?environment=prod`,
  `${api}/history`,
  `${api}/metrics?environment=prod&range=3h`,
  'portfolio',
  'rollups?by=owner',
  'checks',
];
const acknowledgement = {
  environment: 'prod',
  resultId: 'endpoint',
  reason: 'Known.',
  until: new Date(Date.now() + 3600_000).toISOString(),
};
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/** Of three services the catalog shows to the caller all but one. */
async function start(
  decisions: Record<string, PolicyDecision>,
  config: object = {},
) {
  const names = ['api', 'hidden', 'web'];
  const authorizeConditional = jest.fn(
    async (requests: { permission: { name: string } }[]) =>
      requests.map(
        ({ permission }): PolicyDecision =>
          decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
      ),
  );
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const suite = serviceSuite(
    Object.fromEntries(
      names.map(name => [`${name}/prod`, { endpoint: 'unhealthy' }]),
    ),
  );
  const backend = await startHealth({
    suites: [suite],
    entities: names.map(name => component(name)),
    config,
    features: [
      mockServices.permissions.mock({ authorizeConditional }).factory,
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
    ],
  });
  await backend.sync();
  const { catalog } = backend;
  const { getEntitiesByRefs, getEntityByRef } = catalog;
  const isHidden = (entityRef: unknown) =>
    String(entityRef).endsWith('/hidden');
  jest
    .spyOn(catalog, 'getEntityByRef')
    .mockImplementation(async (entityRef, options) =>
      isHidden(entityRef)
        ? undefined
        : getEntityByRef.call(catalog, entityRef, options),
    );
  jest
    .spyOn(catalog, 'getEntitiesByRefs')
    .mockImplementation(async (request, options) => {
      const { items } = await getEntitiesByRefs.call(catalog, request, options);
      return {
        items: items.map((item, index) =>
          isHidden(request.entityRefs[index]) ? undefined : item,
        ),
      };
    });
  return { ...backend, suite, authorizeConditional, auditor, event };
}

describeOnEachDatabase('permissions', () => {
  it('take one round and no call to the catalog where all is allowed', async () => {
    const { get, authorizeConditional, catalog } = await start({});
    await get(`${api}/health`).expect(200);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('leave one statement to a read of one entity', async () => {
    const { get, knex } = await start({});
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    await get(`${api}/health`).expect(200);
    expect(statements).toHaveLength(1);
  });

  it('forbid everything without environment-health.read', async () => {
    const {
      get,
      post,
      delete: remove,
      event,
    } = await start({
      'environment-health.read': deny,
    });
    for (const path of reads) {
      const { body, status } = await get(path);
      expect({ path, status }).toEqual({ path, status: 403 });
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: 'The permission environment-health.read is not granted',
      });
    }
    await post(`${api}/acknowledgements`).send(acknowledgement).expect(403);
    await remove(`${api}/acknowledgements/1`).expect(403);
    await post(`${api}/run`).expect(403);
    expect(event.fail).toHaveBeenCalledTimes(3);
    expect(event.success).not.toHaveBeenCalled();
  });

  it('keep out who is not signed in', async () => {
    const { get, post, delete: remove } = await start({});
    const nobody = mockCredentials.none.header();
    for (const path of reads) {
      const { status } = await get(path).set('authorization', nobody);
      expect({ path, status }).toEqual({ path, status: 401 });
    }
    for (const request of [
      post(`${api}/acknowledgements`).send(acknowledgement),
      remove(`${api}/acknowledgements/1`),
      post(`${api}/run`),
    ]) {
      await request.set('authorization', nobody).expect(401);
    }
  });

  it('say what the caller may do, without failing where that is little', async () => {
    const {
      get,
      post,
      delete: remove,
      event,
    } = await start({
      'environment-health.acknowledge': deny,
      'environment-health.run': deny,
    });
    const { body } = await get(`${api}/health`).expect(200);
    expect(body.may).toEqual({ acknowledge: false, run: false });

    const denied = await post(`${api}/acknowledgements`)
      .send(acknowledgement)
      .expect(403);
    expect(denied.body.error.message).toBe(
      'The permission environment-health.acknowledge is not granted',
    );
    await remove(`${api}/acknowledgements/1`).expect(403);
    const run = await post(`${api}/run`).expect(403);
    expect(run.body.error.message).toBe(
      'The permission environment-health.run is not granted',
    );
    expect(event.fail).toHaveBeenCalledTimes(3);
  });

  it('grant one right without the other', async () => {
    const { get } = await start({ 'environment-health.run': deny });
    const { body } = await get(`${api}/health`).expect(200);
    expect(body.may).toEqual({ acknowledge: true, run: false });
  });

  it('hide entities where the catalog shows none', async () => {
    const { get } = await start({ 'catalog.entity.read': deny });
    await get(`${api}/health`).expect(404);
    const { body } = await get('portfolio').expect(200);
    expect(body).toMatchObject({
      items: [],
      totalItems: 0,
      counts: { unhealthy: 0 },
    });
    expect((await get('rollups?by=owner')).body.items).toEqual([]);
  });

  it('hide entities that the catalog hides from the caller', async () => {
    const {
      get,
      post,
      delete: remove,
    } = await start({
      'catalog.entity.read': conditional,
    });
    await get(`${api}/health`).expect(200);
    for (const path of [
      'health',
      'health/results?environment=prod',
      'history',
      'metrics?environment=prod&range=3h',
    ]) {
      await get(`${hidden}/${path}`).expect(404);
    }
    await post(`${hidden}/acknowledgements`).send(acknowledgement).expect(404);
    await remove(`${hidden}/acknowledgements/1`).expect(404);
    await post(`${hidden}/run`).expect(404);

    const first = await get('portfolio?limit=1&status=unhealthy').expect(200);
    expect(first.body).toMatchObject({
      totalItems: 2,
      counts: { unhealthy: 2 },
    });
    const second = await get(
      `portfolio?limit=1&status=unhealthy&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(
      [...first.body.items, ...second.body.items].map(
        ({ entityRef }) => entityRef,
      ),
    ).toEqual(['component:default/api', 'component:default/web']);
    expect(second.body.nextCursor).toBeUndefined();

    const { body } = await get('rollups?by=owner').expect(200);
    expect(body.items).toMatchObject([{ counts: { unhealthy: 2 } }]);
  });
});

describeOnEachDatabase('running the checks of an entity', () => {
  it('is accepted, happens in the background and leaves a trace', async () => {
    const { post, suite, auditor, event } = await start({});
    const rounds = suite.batches.length;
    const { body } = await post(`${api}/run`).expect(202);
    expect(Date.parse(body.acceptedAt)).not.toBeNaN();
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'environment-health-run',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/api' },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: body });
    await eventually(() => {
      expect(suite.batches.length).toBeGreaterThan(rounds);
    });
    const again = await post(`${api}/run`).expect(202);
    expect(again.body).toEqual(body);
  });

  it('is not possible where there is nothing to check', async () => {
    const { post } = await start({});
    const { body } = await post('entities/component/default/no/run').expect(
      404,
    );
    expect(body.error.name).toBe('NotFoundError');
  });
});
