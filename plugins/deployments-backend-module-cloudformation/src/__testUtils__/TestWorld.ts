import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ConfigReader } from '@backstage/config';
import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { DefaultStackInventoryService } from '@callboard/backstage-plugin-environments-node';
import { CloudFormationSource } from '../CloudFormationSource';
import { readCloudFormationConfig } from '../config/readCloudFormationConfig';
import { PlaceMemoryStore } from '../memory/PlaceMemoryStore';
import { SweepMetrics } from '../metrics/SweepMetrics';
import { FakeCloudFormation } from './FakeCloudFormation';

export const dev = { accountId: '111111111111', region: 'us-west-2' };
export const prod = { accountId: '333333333333', region: 'us-west-2' };
export const edge = { accountId: '333333333333', region: 'us-east-1' };
export const commit = 'c0ffee0000000000000000000000000000000001';

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

/** Names its stacks, one of them in another region. */
export const api: EntityEnvironments = {
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

/** Selects its stacks by tags, and has no repository. */
export const site: EntityEnvironments = {
  entityRef: 'component:default/site',
  environments,
  workflows: [],
  stacks: [],
  stackTags: { tags: { service: 'site' } },
};

/** A source, the CloudFormation that it reads over the wire, and what it reported. */
export class TestWorld {
  stored: Observation[] = [];
  /** Counted so far, by counter and attributes. */
  readonly counted: Record<string, number> = {};
  readonly metrics = metricsServiceMock.mock({
    createCounter: name => ({
      add: (value, attributes) => {
        const key = [name, ...Object.values(attributes ?? {})].join(' ');
        this.counted[key] = (this.counted[key] ?? 0) + value;
      },
    }),
  });
  clock = '2026-11-21T00:00:00.000Z';

  private constructor(readonly aws: FakeCloudFormation) {}

  static async start(): Promise<TestWorld> {
    return new TestWorld(await FakeCloudFormation.start());
  }

  stop(): Promise<void> {
    return this.aws.stop();
  }

  createSource(
    options: { config?: object; cache?: ReturnType<typeof createCache> } = {},
  ): CloudFormationSource {
    const clients = this.aws.clients([dev, prod, edge]);
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
      metrics: new SweepMetrics(this.metrics),
      now: () => this.clock,
    });
  }

  context(signal = new AbortController().signal) {
    return {
      ingest: async (observations: Observation[]) => {
        this.stored.push(...observations);
      },
      signal,
    };
  }

  /** Sweeps every shard, and returns what failed in part. */
  async sweepAll(source: CloudFormationSource, targets: EntityEnvironments[]) {
    const results = [];
    for (const shard of source.shards(targets)) {
      results.push(await source.sweep(shard, this.context()));
    }
    return results.flatMap(({ failures }) => failures);
  }

  ofKind<K extends Observation['kind']>(kind: K) {
    return this.stored.filter(
      (one): one is Extract<Observation, { kind: K }> => one.kind === kind,
    );
  }
}

/** A cache that keeps what JSON keeps. */
export function createCache() {
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
