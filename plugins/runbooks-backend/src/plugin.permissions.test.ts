import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { FakeUrlReader } from './__testUtils__/FakeUrlReader';
import { healthOf, healthResult } from './__testUtils__/healthOf';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const api = 'entities/component/default/api';
const hidden = 'entities/component/default/hidden';
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/** Of three services, each with a stale runbook, the catalog shows all but one. */
async function start(decisions: Record<string, PolicyDecision>) {
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
  const reader = new FakeUrlReader();
  for (const name of names) {
    reader.trees.set(treeOfComponent(name), {
      'RUNBOOK.md': markdown(`About ${name}`, [
        'last_reviewed: 2020-01-01',
        'review_every: 30 days',
      ]),
    });
    reader.trees.set(treeOfComponent(`${name}-bare`), {});
  }
  const backend = await startRunbooks({
    reader,
    entities: [
      ...names.map(name => component(name)),
      component('web-bare'),
      component('bare-hidden', { source: treeOfComponent('hidden-bare') }),
    ],
    health: new Map(
      names.map(name => {
        const ref = `component:default/${name}`;
        return [ref, healthOf(ref, [healthResult({ id: `${name}-down` })])];
      }),
    ),
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
  await backend.run('mirror-checks');
  const { catalog } = backend;
  const { getEntitiesByRefs, getEntityByRef } = catalog;
  const isHidden = (entityRef: unknown) => String(entityRef).endsWith('hidden');
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
  return { ...backend, authorizeConditional, auditor, event };
}

describeOnEachDatabase('permissions', () => {
  it('take one round and no call to the catalog where all is allowed', async () => {
    const { get, authorizeConditional, catalog } = await start({});
    await get(`${api}/runbooks`).expect(200);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('forbid everything without runbooks.read', async () => {
    const { get, post } = await start({ 'runbooks.read': deny });
    const message = 'The permission runbooks.read is not granted';
    for (const path of [
      `${api}/runbooks`,
      `${api}/runbooks/x`,
      'portfolio',
      'gaps',
    ]) {
      const { body } = await get(path).expect(403);
      expect(body.error.message).toBe(message);
    }
    await post(`${api}/refresh`).expect(403);
  });

  it('say what the caller may do', async () => {
    const { get } = await start({
      'runbooks.run': deny,
      'runbooks.automate': deny,
    });
    const { body } = await get(`${api}/runbooks`).expect(200);
    expect(body.may).toEqual({ run: false, sign: true, automate: false });
  });

  it('hide entities that the catalog hides', async () => {
    const { get, post } = await start({ 'catalog.entity.read': conditional });
    await get(`${api}/runbooks`).expect(200);
    for (const path of ['runbooks', 'runbooks/x']) {
      const { body } = await get(`${hidden}/${path}`).expect(404);
      expect(body.error.message).toBe(
        'No entity component:default/hidden was found',
      );
    }
    await post(`${hidden}/refresh`).expect(404);
  });

  it('neither list nor count what the caller may not read', async () => {
    const { get } = await start({ 'catalog.entity.read': conditional });
    const first = await get('portfolio?limit=1').expect(200);
    expect(first.body).toMatchObject({
      items: [{ title: 'About api' }],
      totalItems: 2,
    });
    const second = await get(
      `portfolio?limit=1&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(second.body).toMatchObject({ items: [{ title: 'About web' }] });
    expect(second.body).not.toHaveProperty('nextCursor');
    const back = await get(
      `portfolio?limit=1&cursor=${second.body.prevCursor}`,
    ).expect(200);
    expect(back.body.items).toMatchObject([{ title: 'About api' }]);

    const gaps = await get('gaps').expect(200);
    const refs = [
      ...gaps.body.withoutRunbooks,
      ...gaps.body.alarms,
      ...gaps.body.stale,
    ].map(({ entityRef }) => entityRef);
    expect(refs).toEqual([
      'component:default/web-bare',
      'component:default/api',
      'component:default/web',
      'component:default/api',
      'component:default/web',
    ]);
  });

  it('show nothing of any entity to whoever may read none', async () => {
    const { get } = await start({ 'catalog.entity.read': deny });
    await get(`${api}/runbooks`).expect(404);
    const { body } = await get('portfolio').expect(200);
    expect(body).toEqual({ items: [], totalItems: 0 });
  });

  it('are asked for a reading, which leaves an audit event', async () => {
    const allowed = await start({});
    await allowed.post(`${api}/refresh`).expect(202);
    expect(allowed.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'runbooks-refresh',
        meta: { entityRef: 'component:default/api' },
      }),
    );
    await eventually(() => expect(allowed.event.success).toHaveBeenCalled());

    const denied = await start({ 'runbooks.refresh': deny });
    const { body } = await denied.post(`${api}/refresh`).expect(403);
    expect(body.error.message).toBe(
      'The permission runbooks.refresh is not granted',
    );
    expect(denied.event.fail).toHaveBeenCalled();
  });
});
