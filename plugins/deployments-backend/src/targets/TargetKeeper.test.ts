import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CatalogSync,
  DefaultEnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from '../__testUtils__/component';
import { createTestStores } from '../__testUtils__/createTestStores';
import { environmentsConfig } from '../__testUtils__/environmentsConfig';
import { at } from '../__testUtils__/observe';
import { Projector } from '../board/Projector';
import { ChangePublisher } from '../events/ChangePublisher';
import { TargetKeeper } from './TargetKeeper';

const system: Entity = {
  ...component('shop', {
    annotations: { 'callboard.io/cloudformation-stack-tags': 'service=shop' },
  }),
  kind: 'System',
};

async function create(entities: Entity[]) {
  const stores = await createTestStores([]);
  const catalog = catalogServiceMock({ entities });
  let minute = 0;
  const now = () => new Date(Date.parse(at('10:00')) + minute * 60_000);
  const logger = mockServices.logger.mock();
  const sync = new CatalogSync({
    catalog,
    auth: mockServices.auth(),
    logger,
    frequencyMs: 5 * 60_000,
    now,
    targets: new TargetKeeper({
      stores,
      environments: DefaultEnvironmentsService.fromConfig(
        mockServices.rootConfig({ data: environmentsConfig }),
      ),
      projector: new Projector({ sources: [], behindCommits: 20 }),
      publisher: new ChangePublisher({
        signals: { publish: async () => {} },
        events: mockServices.events.mock(),
        logger,
      }),
      now,
    }),
  });
  return {
    stores,
    catalog,
    sync,
    pass: (minutes: number) => {
      minute += minutes;
    },
  };
}

const { signal } = new AbortController();

describeOnEachDatabase('TargetKeeper', () => {
  it('keeps what its own annotations or those of its System configure', async () => {
    const { sync, stores } = await create([
      component('own'),
      component('heir', { annotations: {}, system: 'shop' }),
      component('stranger', { annotations: {} }),
      component('odd', {
        annotations: { 'github.com/project-slug': 'not a slug' },
      }),
      { ...component('person'), kind: 'User' },
      system,
    ]);
    expect((await sync.syncAll(signal)).sort()).toEqual([
      'component:default/heir',
      'component:default/odd',
      'component:default/own',
      'system:default/shop',
    ]);
    expect(await stores.targets.get('component:default/heir')).toMatchObject({
      owner: 'group:default/team-a',
      system: 'system:default/shop',
      environments: { stackTags: { tags: { service: 'shop' } } },
    });
    expect(await stores.targets.get('component:default/odd')).toMatchObject({
      environments: undefined,
      problems: [{ annotation: 'github.com/project-slug' }],
    });
    expect(await sync.syncAll(signal)).toEqual([]);
  });

  it('forgets nothing where the catalog cannot be read to its end', async () => {
    const { sync, stores, catalog, pass } = await create([component('api')]);
    await sync.syncAll(signal);
    pass(1);
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* broken() {
        yield [];
        throw new Error('Connection lost');
      });
    await expect(sync.syncAll(signal)).rejects.toThrow('Connection lost');
    expect(await stores.targets.get('component:default/api')).toBeDefined();
  });

  it('forgets those that left the catalog, and knows them again', async () => {
    const { sync, stores, catalog, pass } = await create([
      component('api'),
      component('web'),
    ]);
    await sync.syncAll(signal);
    pass(1);
    const stream = jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* one() {
        yield [component('web')];
      });
    expect(await sync.syncAll(signal)).toEqual([]);
    expect(await stores.targets.get('component:default/api')).toBeUndefined();
    stream.mockRestore();
    pass(1);
    expect(await sync.syncAll(signal)).toEqual(['component:default/api']);
    expect(await stores.targets.get('component:default/api')).toBeDefined();
  });
});
