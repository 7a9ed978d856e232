import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { DefaultStackInventoryService } from '@callboard/backstage-plugin-environments-node';
import { FakeCloudFormation } from './__testUtils__/FakeCloudFormation';
import {
  created,
  deniedReason,
  eventIdOf,
  fakeStack,
  rolledBack,
  stackArn,
  toFakeEvents,
  updated,
  type StoryLine,
} from './__testUtils__/stackStories';
import { CloudFormationSource } from './CloudFormationSource';
import { readCloudFormationConfig } from './config/readCloudFormationConfig';
import { PlaceMemoryStore } from './memory/PlaceMemoryStore';

const dev = { accountId: '111111111111', region: 'us-west-2' };
const prod = { accountId: '333333333333', region: 'us-west-2' };
const edge = { accountId: '333333333333', region: 'us-east-1' };
const commit = 'c0ffee0000000000000000000000000000000001';

const environments: EntityEnvironments['environments'] = [
  {
    name: 'dev',
    title: 'Development',
    tier: 'development',
    github: { environments: ['development'], branches: ['develop'] },
    aws: dev,
  },
  {
    name: 'prod',
    title: 'Production',
    tier: 'production',
    github: { environments: ['production'], branches: ['main'] },
    aws: prod,
  },
];

const api: EntityEnvironments = {
  entityRef: 'component:default/api',
  environments,
  repository: { host: 'github.com', owner: 'acme', name: 'api' },
  workflows: [],
  stacks: [
    { environment: 'dev', stackName: 'api-dev' },
    { environment: 'prod', stackName: 'api-prod' },
    { environment: 'prod', stackName: 'api-certificate', region: 'us-east-1' },
  ],
};

const site: EntityEnvironments = {
  entityRef: 'component:default/site',
  environments,
  workflows: [],
  stacks: [],
  stackTags: { tags: { service: 'site' } },
};

describe('CloudFormationSource', () => {
  let aws: FakeCloudFormation;
  let stored: Observation[];
  let clock: string;

  beforeEach(async () => {
    aws = await FakeCloudFormation.start();
    stored = [];
    clock = '2026-11-21T00:00:00.000Z';
  });

  afterEach(() => aws.stop());

  function createSource(
    options: { config?: object; cache?: ReturnType<typeof createCache> } = {},
  ) {
    const clients = aws.clients([dev, prod, edge]);
    const logger = mockServices.logger.mock();
    return new CloudFormationSource({
      clients,
      inventory: new DefaultStackInventoryService(clients),
      memories: new PlaceMemoryStore(options.cache ?? createCache(), logger),
      config: readCloudFormationConfig(
        new ConfigReader({
          callboard: { deployments: { cloudformation: options.config ?? {} } },
        }),
      ),
      environmentTag: 'environment',
      logger,
      now: () => clock,
    });
  }

  const context = (signal = new AbortController().signal) => ({
    ingest: async (observations: Observation[]) => {
      stored.push(...observations);
    },
    signal,
  });

  async function sweepAll(
    source: CloudFormationSource,
    targets: EntityEnvironments[],
  ) {
    const results = [];
    for (const shard of source.shards(targets)) {
      results.push(await source.sweep(shard, context()));
    }
    return results.flatMap(({ failures }) => failures);
  }

  const ofKind = <K extends Observation['kind']>(kind: K) =>
    stored.filter(
      (one): one is Extract<Observation, { kind: K }> => one.kind === kind,
    );

  it('reports a stack with its state and its operations', async () => {
    aws.stacks.push(
      fakeStack(dev, 'api-dev', [...created, ...updated], {
        tags: { commit, version: 'v1.4.0' },
      }),
    );
    const source = createSource();
    const [shard] = source.shards([api]);
    expect(shard.key).toBe('111111111111/us-west-2');
    await expect(source.sweep(shard, context())).resolves.toEqual({
      failures: [],
    });

    expect(ofKind('stack')).toEqual([
      {
        kind: 'stack',
        entityRef: 'component:default/api',
        environment: 'dev',
        state: expect.objectContaining({
          stackName: 'api-dev',
          accountId: '111111111111',
          region: 'us-west-2',
          status: 'UPDATE_COMPLETE',
          drift: 'not_checked',
          waitingChangeSets: [],
          version: 'v1.4.0',
          observedAt: clock,
          consoleUrl: expect.stringContaining(
            'https://console.test/111111111111/us-west-2/cloudformation/home?region=us-west-2#/stacks/stackinfo?stackId=arn',
          ),
        }),
      },
    ]);
    expect(ofKind('stack-operation')).toEqual([
      expect.objectContaining({
        operationId: eventIdOf(updated[0]),
        environment: 'dev',
        status: 'success',
        statusName: 'UPDATE_COMPLETE',
        startedAt: '2026-11-10T10:00:00.000Z',
        finishedAt: '2026-11-10T10:00:31.000Z',
        commit,
        failure: null,
      }),
      expect.objectContaining({
        operationId: eventIdOf(created[0]),
        status: 'success',
        commit: undefined,
      }),
    ]);
    expect(aws.callTexts()).toEqual([
      'DescribeStacks',
      'DescribeStackEvents api-dev',
      'ListChangeSets api-dev',
    ]);
  });
});

function createCache() {
  const values = new Map<string, string>();
  const cache = mockServices.cache.mock();
  cache.get.mockImplementation(async key => {
    const value = values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  });
  cache.set.mockImplementation(async (key, value) => {
    values.set(key, JSON.stringify(value));
  });
  return Object.assign(cache, { clear: () => values.clear() });
}
