import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from '../__testUtils__/component';
import { createTestCollection } from '../__testUtils__/createTestCollection';
import { FakeInventory, stackSummary } from '../__testUtils__/FakeInventory';
import { FakeSuite } from '../__testUtils__/FakeSuite';

const ref = 'component:default/api';

describeOnEachDatabase('RunRunner', () => {
  it('looks at the stacks and runs what costs nothing, but not too often', async () => {
    const inventory = new FakeInventory();
    inventory.stacks = [stackSummary('api-prod')];
    const suite = new FakeSuite();
    const costly = new FakeSuite({
      id: 'fake.cost',
      schedule: {
        frequency: { hours: 24 },
        timeout: { seconds: 30 },
        costly: true,
      },
    });
    const { sync, pass, collection, signals } = await createTestCollection({
      suites: [suite, costly],
      entities: [component('api')],
      inventory,
    });
    await sync();
    const before = {
      listed: inventory.calls.list,
      asked: suite.batches.length,
      costly: costly.batches.length,
    };
    pass(20);
    const [first, second] = await Promise.all([
      collection.runs.request(ref),
      collection.runs.request(ref),
    ]);
    expect(first).toEqual(second);
    signals.length = 0;
    await eventually(() =>
      expect(signals).toContain(`environment-health:${ref}`),
    );
    expect(inventory.calls.list).toBe(before.listed + 3);
    expect(suite.batches).toHaveLength(before.asked + 3);
    expect(costly.batches).toHaveLength(before.costly);
    pass(10);
    expect(await collection.runs.request(ref)).toEqual(first);
  });
});
