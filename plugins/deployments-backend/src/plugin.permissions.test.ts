import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeSource } from './__testUtils__/FakeSource';
import { observeDeployment } from './__testUtils__/observe';
import { startDeployments } from './__testUtils__/startDeployments';

const board = 'entities/component/default/api/board';
const refresh = 'entities/component/default/api/refresh';

const conditional: QueryPermissionResponse = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

async function start(
  decisions: Record<string, QueryPermissionResponse>,
  config?: object,
) {
  const source = new FakeSource();
  const names = ['api', 'hidden', 'web'];
  source.observations = names.map(name =>
    observeDeployment({ entityRef: `component:default/${name}` }),
  );
  const authorizeConditional = jest.fn(
    async (requests: { permission: { name: string } }[]) =>
      requests.map(
        ({ permission }): QueryPermissionResponse =>
          decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
      ),
  );
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const backend = await startDeployments({
    sources: [source],
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
  const { getEntitiesByRefs, getEntityByRef } = backend.catalog;
  jest
    .spyOn(backend.catalog, 'getEntityByRef')
    .mockImplementation(async (ref, options) =>
      String(ref).endsWith('/hidden')
        ? undefined
        : getEntityByRef.call(backend.catalog, ref, options),
    );
  jest
    .spyOn(backend.catalog, 'getEntitiesByRefs')
    .mockImplementation(async (request, options) => {
      const { items } = await getEntitiesByRefs.call(
        backend.catalog,
        request,
        options,
      );
      return {
        items: items.map((item, index) =>
          request.entityRefs[index].endsWith('/hidden') ? undefined : item,
        ),
      };
    });
  return { ...backend, source, authorizeConditional, auditor, event };
}

const deny: QueryPermissionResponse = { result: AuthorizeResult.DENY };

describeOnEachDatabase('permissions', () => {
  it('take one round and no call to the catalog where all is allowed', async () => {
    const { get, authorizeConditional, catalog } = await start({});
    await get(board).expect(200);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('forbid reading without deployments.read', async () => {
    const { get, post, source } = await start({ 'deployments.read': deny });
    for (const path of [
      board,
      'portfolio',
      'entities/component/default/api/deployments',
      'entities/component/default/api/deployments/1',
    ]) {
      const { body } = await get(path).expect(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: 'The permission deployments.read is not granted',
      });
    }
    await post(refresh).expect(403);
    expect(source.calls.readDetails).toBe(0);
  });

  it('hide entities where the catalog shows none', async () => {
    const { get } = await start({ 'catalog.entity.read': deny });
    await get(board).expect(404);
    const { body } = await get('portfolio').expect(200);
    expect(body).toMatchObject({
      items: [],
      totalItems: 0,
      counts: { attention: 0, waiting: 0, failed: 0 },
    });
  });

  it('hide entities that the catalog hides from the caller', async () => {
    const { get } = await start({ 'catalog.entity.read': conditional });
    await get(board).expect(200);
    await get('entities/component/default/hidden/board').expect(404);
    await get('entities/component/default/hidden/deployments').expect(404);

    const first = await get('portfolio?limit=1').expect(200);
    expect(first.body.totalItems).toBe(2);
    const second = await get(
      `portfolio?limit=1&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(
      [...first.body.items, ...second.body.items].map(
        ({ entityRef }) => entityRef,
      ),
    ).toEqual(['component:default/api', 'component:default/web']);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('guard refreshing, which leaves a trace', async () => {
    const denied = await start({ 'deployments.refresh': deny });
    const { body } = await denied.post(refresh).expect(403);
    expect(body.error.message).toBe(
      'The permission deployments.refresh is not granted',
    );
    expect(denied.event.fail).toHaveBeenCalledTimes(1);
    expect(denied.source.calls.sweep).toBe(1);

    const allowed = await start({});
    const answer = await allowed.post(refresh).expect(202);
    expect(allowed.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'deployments-refresh',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/api' },
      }),
    );
    expect(allowed.event.success).toHaveBeenCalledWith({ meta: answer.body });
  });
});

describeOnEachDatabase('refreshing', () => {
  it('reads the sources of the entity, but not too often', async () => {
    const { post, source, signals } = await start({});
    signals.length = 0;
    const first = await post(refresh).expect(202);
    await eventually(() => {
      expect(source.calls.sweep).toBe(2);
      // Even though nothing changed: the age did.
      expect(signals.map(({ channel }) => channel)).toContain(
        'deployments:component:default/api',
      );
    });
    const second = await post(refresh).expect(202);
    expect(second.body).toEqual(first.body);
    expect(source.calls.sweep).toBe(2);
  });

  it('is accepted again after a while', async () => {
    const { post } = await start({}, { refresh: { interval: '1 ms' } });
    const first = await post(refresh).expect(202);
    await new Promise(resolve => setTimeout(resolve, 5));
    const second = await post(refresh).expect(202);
    expect(second.body.acceptedAt > first.body.acceptedAt).toBe(true);
  });

  it('is not possible for what is not configured', async () => {
    const { post } = await start({});
    const { body } = await post(
      'entities/component/default/none/refresh',
    ).expect(404);
    expect(body.error.message).toBe(
      'No entity component:default/none was found',
    );
  });
});
