import { ServiceUnavailableError } from '@backstage/errors';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from '../__testUtils__/component';
import { createTestCollection } from '../__testUtils__/createTestCollection';
import { FakeInventory, stackSummary } from '../__testUtils__/FakeInventory';

const place = '333333333333/us-west-2';

async function start() {
  const inventory = new FakeInventory();
  inventory.stacks = [stackSummary('api-prod'), stackSummary('other')];
  inventory.resources['api-prod'] = [
    { logicalId: 'Fn', type: 'AWS::Lambda::Function', status: 'x' },
  ];
  const test = await createTestCollection({
    suites: [],
    entities: [component('api')],
    inventory,
  });
  await test.sync();
  return {
    ...test,
    async stacks() {
      return (await test.stores.inventory.listStacks(place)).map(
        ({ summary, resources }) => [summary.stackName, resources?.length],
      );
    },
    async place() {
      return (await test.stores.inventory.listPlaces()).find(
        one => one.place === place,
      );
    },
  };
}

describeOnEachDatabase('StackDiscovery', () => {
  it('lists each place once per period, and the resources of stacks that are ours', async () => {
    const { inventory, discover, pass, stacks } = await start();
    expect(await stacks()).toEqual([
      ['api-prod', 1],
      ['other', undefined],
    ]);
    expect(inventory.calls).toEqual({ list: 3, listResources: 1 });
    pass(60);
    expect(await discover()).toBe(false);
    expect(inventory.calls.list).toBe(3);
    pass(60);
    expect(await discover()).toBe(false);
    expect(inventory.calls).toEqual({ list: 6, listResources: 1 });
  });

  it('lists the resources of a stack again once it changed', async () => {
    const { inventory, discover, pass, stacks } = await start();
    inventory.stacks[0] = stackSummary('api-prod', {
      updatedAt: '2026-11-20T10:01:00.000Z',
    });
    inventory.resources['api-prod'].push({
      logicalId: 'Table',
      type: 'AWS::DynamoDB::Table',
      status: 'x',
    });
    pass(120);
    expect(await discover()).toBe(true);
    expect(inventory.calls.listResources).toBe(2);
    expect((await stacks())[0]).toEqual(['api-prod', 2]);
  });

  it('keeps what a place had while it cannot be read, and says since when', async () => {
    const { inventory, discover, pass, stacks, place: record } = await start();
    inventory.failures[place] = new ServiceUnavailableError('Throttled.');
    pass(120);
    await discover();
    pass(120);
    await discover();
    expect(await stacks()).toHaveLength(2);
    expect(await record()).toEqual({
      place,
      listedAt: '2026-11-20T10:00:00.000Z',
      error: { message: 'Throttled.', since: '2026-11-20T10:02:00.000Z' },
    });
    inventory.failures = {};
    pass(120);
    await discover();
    expect((await record())?.error).toBeUndefined();
  });

  it('keeps the resources of a stack that cannot be opened', async () => {
    const { inventory, discover, pass, stacks, place: record } = await start();
    inventory.stacks[0] = stackSummary('api-prod', {
      status: 'UPDATE_IN_PROGRESS',
    });
    inventory.failures['api-prod'] = new ServiceUnavailableError('Throttled.');
    pass(120);
    await discover();
    expect((await stacks())[0]).toEqual(['api-prod', 1]);
    expect(await record()).toMatchObject({
      listedAt: '2026-11-20T10:02:00.000Z',
      error: { message: 'Throttled.' },
    });
  });

  it('looks again at once when other stacks are looked for, and nowhere in vain', async () => {
    const { inventory, catalog, collection, discover, signal, stores, pass } =
      await start();
    const { entities } = { entities: [component('web')] };
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* stream(request) {
        const { kind } = request?.filter as { kind: string[] };
        yield kind.includes('System') ? [] : entities;
      });
    pass(10);
    const before = inventory.calls.list;
    await collection.targetSync.syncAll(signal);
    await discover();
    expect(inventory.calls.list).toBe(before + 3);
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation(async function* none() {});
    pass(10);
    await collection.targetSync.syncAll(signal);
    await discover();
    expect(await stores.inventory.listPlaces()).toEqual([]);
    expect(await stores.inventory.listStacks()).toEqual([]);
  });
});
