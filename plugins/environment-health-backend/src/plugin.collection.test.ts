import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { FakeInventory, stackSummary } from './__testUtils__/FakeInventory';
import { FakeSuite } from './__testUtils__/FakeSuite';
import { startHealth } from './__testUtils__/startHealth';

const ref = 'component:default/api';

describeOnEachDatabase('collecting', () => {
  it('finds stacks, checks them and keeps what was found', async () => {
    const inventory = new FakeInventory();
    inventory.stacks = [
      stackSummary('api-prod', { outputs: { ApiUrl: 'https://api.test/' } }),
    ];
    inventory.resources['api-prod'] = [
      {
        logicalId: 'Handler',
        type: 'AWS::Lambda::Function',
        physicalId: 'api-prod-handler',
        status: 'CREATE_COMPLETE',
      },
    ];
    const suite = new FakeSuite();
    suite.answer = target =>
      target.stacks.flatMap(({ resources }) =>
        resources.map(({ physicalId }) => ({
          checkId: suite.id,
          subject: physicalId,
          status: 'unhealthy' as const,
          summary: `${physicalId} cannot be called.`,
        })),
      );
    const { sync, stores, events, signals } = await startHealth({
      suites: [suite],
      entities: [component('api')],
      inventory,
    });
    await sync();

    const reading = await stores.healths.read(ref);
    expect(reading?.health).toMatchObject({
      kind: 'health',
      status: 'unhealthy',
      environments: [
        { environment: { name: 'dev' }, state: 'pending' },
        { environment: { name: 'staging' }, state: 'pending' },
        {
          environment: { name: 'prod' },
          state: 'checked',
          status: 'unhealthy',
          availability: 'unhealthy',
          places: ['333333333333/us-west-2'],
          checks: [
            {
              id: 'fake.functions/api-prod-handler',
              subject: 'api-prod-handler',
              status: 'unhealthy',
            },
          ],
        },
      ],
    });
    expect(reading?.rounds).toHaveLength(3);
    expect(events).toHaveLength(1);
    expect(events[0].eventPayload).toMatchObject({
      entityRef: ref,
      environment: 'prod',
      resultId: 'fake.functions/api-prod-handler',
      environmentStatus: 'unhealthy',
    });
    expect(signals.map(({ channel }) => channel)).toContain(
      `environment-health:${ref}`,
    );
  });
});
