import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityAuthorizer } from './EntityAuthorizer';

const read = createPermission({
  name: 'boards.read',
  attributes: { action: 'read' },
});
const write = createPermission({
  name: 'boards.write',
  attributes: { action: 'update' },
});
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};
const caller = { credentials: mockCredentials.user() };
const api = 'component:default/api';

function create(decisions: Record<string, PolicyDecision> = {}) {
  const authorizeConditional = jest.fn(
    async (requests: { permission: { name: string } }[]) =>
      requests.map(
        ({ permission }): PolicyDecision =>
          decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
      ),
  );
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'api', namespace: 'default' },
      },
    ],
  });
  jest.spyOn(catalog, 'getEntityByRef');
  const permissions = mockServices.permissions.mock({ authorizeConditional });
  return {
    authorizer: new EntityAuthorizer({ permissions, catalog }),
    authorizeConditional,
    catalog,
  };
}

describe('EntityAuthorizer', () => {
  it('takes one round, and no call to the catalog where every entity may be read', async () => {
    const { authorizer, authorizeConditional, catalog } = create();
    const granted = await authorizer.authorizeEntity(
      api,
      { required: [read], optional: [write] },
      caller,
    );
    expect(granted).toEqual(new Set([write]));
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('leaves out what is optional and denied', async () => {
    const { authorizer } = create({ 'boards.write': deny });
    expect(
      await authorizer.authorizeEntity(
        api,
        { required: [read], optional: [write] },
        caller,
      ),
    ).toEqual(new Set());
  });

  it('refuses what is required and denied', async () => {
    const { authorizer } = create({ 'boards.write': deny });
    await expect(
      authorizer.authorizeEntity(api, { required: [read, write] }, caller),
    ).rejects.toThrow('The permission boards.write is not granted');
    await expect(authorizer.authorize([write], caller)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('asks the catalog where reading is conditional', async () => {
    const { authorizer } = create({ 'catalog.entity.read': conditional });
    await authorizer.authorizeEntity(api, { required: [read] }, caller);
    await expect(
      authorizer.authorizeEntity(
        'component:default/none',
        { required: [read] },
        caller,
      ),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const readable = await authorizer.authorizeEntities([read], caller);
    expect(await readable!([api, 'component:default/none'])).toEqual(
      new Set([api]),
    );
  });

  it('finds nothing where nothing may be read', async () => {
    const { authorizer } = create({ 'catalog.entity.read': deny });
    await expect(
      authorizer.authorizeEntity(api, { required: [read] }, caller),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const readable = await authorizer.authorizeEntities([read], caller);
    expect(await readable!([api])).toEqual(new Set());
  });

  it('names nothing where everything may be read', async () => {
    const { authorizer } = create();
    expect(await authorizer.authorizeEntities([read], caller)).toBeUndefined();
  });

  it('tells what else is granted on the readable ones, in the same round', async () => {
    const { authorizer, authorizeConditional } = create({
      'boards.write': deny,
      'catalog.entity.read': conditional,
    });
    const { granted, readable } = await authorizer.authorizeReadable(
      { required: [read], optional: [write] },
      caller,
    );
    expect(granted).toEqual(new Set());
    expect(await readable!([api, 'component:default/none'])).toEqual(
      new Set([api]),
    );
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    const all = create();
    expect(
      await all.authorizer.authorizeReadable(
        { required: [read], optional: [write] },
        caller,
      ),
    ).toEqual({ granted: new Set([write]) });
  });
});
