import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogSync } from './CatalogSync';

function entity(kind: string, name: string, system?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { owner: 'team-a', ...(system ? { system } : {}) },
  };
}

function create(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const kept = new Map<string, { inherits?: string; seenAt?: string }>();
  let minute = 0;
  const sync = new CatalogSync<{ ref: string; inherits?: string }>({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    frequencyMs: 5 * 60_000,
    now: () => new Date(minute * 60_000),
    targets: {
      resolve: (one, system) =>
        one.metadata.name === 'stranger'
          ? undefined
          : { ref: stringifyEntityRef(one), inherits: system?.metadata.name },
      keep: async (targets, seenAt) => {
        const fresh = targets.filter(({ ref }) => !kept.has(ref));
        targets.forEach(({ ref, inherits }) =>
          kept.set(ref, { inherits, seenAt }),
        );
        return fresh.map(({ ref }) => ref);
      },
      forgetUnseen: async since => {
        const gone = [...kept].filter(([, { seenAt = '' }]) => seenAt < since);
        gone.forEach(([ref]) => kept.delete(ref));
        return gone.map(([ref]) => ref);
      },
    },
  });
  return {
    catalog,
    kept,
    sync,
    pass: (minutes: number) => (minute += minutes),
  };
}

const { signal } = new AbortController();

describe('CatalogSync', () => {
  it('hands over what is kept, with the System each inherits from', async () => {
    const { sync, kept } = create([
      entity('Component', 'api', 'shop'),
      entity('Resource', 'table', 'elsewhere'),
      entity('Component', 'stranger'),
      entity('User', 'ann'),
      entity('System', 'shop'),
    ]);
    expect(await sync.syncAll(signal)).toEqual([
      'system:default/shop',
      'component:default/api',
      'resource:default/table',
    ]);
    expect(kept.get('component:default/api')?.inherits).toBe('shop');
    expect(kept.get('resource:default/table')?.inherits).toBeUndefined();
    expect(await sync.syncAll(signal)).toEqual([]);
  });

  it('hands over Groups, and which owns what, where they are asked for', async () => {
    const inherited = new Map<string, string | undefined>();
    const entities = [
      entity('Component', 'api'),
      entity('System', 'shop'),
      entity('Group', 'team-a'),
    ];
    const sync = new CatalogSync<Entity>({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      frequencyMs: 1,
      groups: true,
      targets: {
        resolve: (one, _system, owner) => {
          inherited.set(stringifyEntityRef(one), owner?.metadata.name);
          return one;
        },
        keep: async targets => targets.map(one => stringifyEntityRef(one)),
        forgetUnseen: async () => [],
      },
    });
    expect(await sync.syncAll(signal)).toEqual([
      'group:default/team-a',
      'system:default/shop',
      'component:default/api',
    ]);
    expect(inherited.get('system:default/shop')).toBe('team-a');
    expect(inherited.get('component:default/api')).toBe('team-a');
    inherited.clear();
    await sync.syncOne(entities[0]);
    expect(inherited.get('component:default/api')).toBe('team-a');
  });

  it('forgets what the catalog has no more, once it was read to its end', async () => {
    const { sync, kept, catalog, pass } = create([entity('API', 'old')]);
    await sync.syncAll(signal);
    pass(1);
    const stream = jest.spyOn(catalog, 'streamEntities');
    stream.mockImplementationOnce(async function* broken() {
      yield [];
      throw new Error('Connection lost');
    });
    await expect(sync.syncAll(signal)).rejects.toThrow('Connection lost');
    expect([...kept.keys()]).toEqual(['api:default/old']);
    stream.mockImplementation(async function* empty() {
      yield [];
    });
    await sync.syncAll(signal);
    expect(kept.size).toBe(0);
  });

  it('stops where it is told to', async () => {
    const { sync, kept } = create([entity('API', 'one')]);
    await expect(sync.syncAll(AbortSignal.abort())).rejects.toThrow(/abort/);
    expect(kept.size).toBe(0);
  });

  it('reads the catalog when entities came, and now and then', async () => {
    const { sync, catalog, pass } = create([entity('Component', 'api')]);
    const read = jest.spyOn(catalog, 'streamEntities');
    const count = jest.spyOn(catalog, 'queryEntities');
    const reads = async () => {
      read.mockClear();
      await sync.syncIfDue(signal);
      return read.mock.calls.length > 0;
    };
    expect(await reads()).toBe(true);
    pass(1);
    expect(await reads()).toBe(false);
    pass(5);
    expect(await reads()).toBe(true);
    count.mockResolvedValue({ items: [], totalItems: 2, pageInfo: {} });
    expect(await reads()).toBe(true);
  });

  it('keeps one entity with what it inherits', async () => {
    const { sync, kept } = create([entity('System', 'shop')]);
    expect(await sync.syncOne(entity('API', 'one', 'shop'))).toEqual({
      ref: 'api:default/one',
      inherits: 'shop',
    });
    expect(kept.has('api:default/one')).toBe(true);
    expect(await sync.syncOne(entity('API', 'stranger'))).toBeUndefined();
  });
});
