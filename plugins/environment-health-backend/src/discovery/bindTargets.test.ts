import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { stackSummary } from '../__testUtils__/FakeInventory';
import { environments } from '../__testUtils__/healthTarget';
import { bindTargets, type Inventory } from './bindTargets';

const place = '333333333333/us-west-2';

const entity = (
  overrides: Partial<EntityEnvironments> = {},
): EntityEnvironments => ({
  entityRef: 'component:default/api',
  environments,
  workflows: [],
  stacks: [{ environment: 'prod', stackName: 'api-prod' }],
  ...overrides,
});

const inventory = (overrides: Partial<Inventory> = {}): Inventory => ({
  everywhere: [{ accountId: '333333333333', region: 'us-west-2' }],
  places: [{ place, listedAt: '2026-11-20T10:00:00.000Z' }],
  stacks: [],
  environmentTag: 'environment',
  ...overrides,
});

const prodOf = (...args: Parameters<typeof bindTargets>) =>
  bindTargets(...args).find(
    ({ target }) => target.environment.name === 'prod',
  )!;

describe('bindTargets', () => {
  it('puts stacks with their resources, age and endpoints into environments', () => {
    const resources = [
      { logicalId: 'Fn', type: 'AWS::Lambda::Function', status: 'x' },
    ];
    const { target, awaited } = prodOf(
      [
        entity({
          healthEndpoints: [
            { environment: 'prod', url: 'https://api.test/' },
            { environment: 'dev', url: 'https://dev.test/' },
          ],
          alarmPrefixes: [{ environment: 'prod', prefix: 'api-' }],
        }),
      ],
      inventory({
        stacks: [
          {
            summary: stackSummary('api-prod', {
              outputs: {
                ApiUrl: 'https://api.test',
                WebUrl: 'https://web.test/',
              },
            }),
            resources,
          },
        ],
      }),
    );
    expect(awaited).toBe(false);
    expect(target).toMatchObject({
      stacks: [{ resources, observedAt: '2026-11-20T10:00:00.000Z' }],
      missingStacks: [],
      endpoints: [
        { url: 'https://api.test/', from: { kind: 'annotation' } },
        { url: 'https://web.test/', from: { kind: 'output', key: 'WebUrl' } },
      ],
      alarmPrefixes: ['api-'],
    });
  });

  it('tells a stack that is missing from one that nobody looked for yet', () => {
    expect(prodOf([entity()], inventory()).target.missingStacks).toEqual([
      {
        environment: 'prod',
        stackName: 'api-prod',
        accountId: '333333333333',
        region: 'us-west-2',
      },
    ]);
    const unlisted = prodOf([entity()], inventory({ places: [] }));
    expect(unlisted.target.missingStacks).toEqual([]);
    expect(unlisted.awaited).toBe(true);
  });

  it('finds stacks by tag, in the accounts of their environment', () => {
    const { target, places } = prodOf(
      [entity({ stacks: [], stackTags: { tags: { service: 'api' } } })],
      inventory({
        stacks: [
          {
            summary: stackSummary('x', {
              tags: { service: 'api', environment: 'production' },
            }),
          },
          {
            summary: stackSummary('y', {
              accountId: '111111111111',
              tags: { service: 'api', environment: 'prod' },
            }),
          },
        ],
      }),
    );
    expect(target.stacks.map(({ stackName }) => stackName)).toEqual(['x']);
    expect(places).toEqual([place]);
  });
});
