import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type {
  EventContext,
  Observation,
  SweepFailure,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { createGithubDeploymentSource } from '../createGithubDeploymentSource';
import type { LoopbackGithub } from './LoopbackGithub';

export const TOKEN = 'not-for-your-eyes';

/** A source that reads from the given host, in a hurry, and remembers what it was asked to ingest. */
export function testSource(
  github: Pick<LoopbackGithub, 'host'>,
  settings: JsonObject = {},
) {
  const logger = mockServices.logger.mock();
  const source = createGithubDeploymentSource({
    config: mockServices.rootConfig({
      data: {
        integrations: {
          github: [
            {
              host: github.host,
              apiBaseUrl: `http://${github.host}/api/v3`,
              token: TOKEN,
            },
          ],
        },
        callboard: { deployments: { github: settings } },
      },
    }),
    logger,
    cache: memoryCache(),
    metrics: metricsServiceMock.mock(),
    waitUnitMs: 1,
  });

  const observations: Observation[] = [];
  const ingest = async (batch: Observation[]) => {
    observations.push(...batch);
  };

  /** Sweeps every shard of the targets. */
  const sweep = async (
    targets: EntityEnvironments[],
    signal = new AbortController().signal,
  ) => {
    observations.length = 0;
    const failures: SweepFailure[] = [];
    for (const shard of source.shards(targets)) {
      const result = await source.sweep(shard, { ingest, signal });
      failures.push(...result.failures);
    }
    return { failures, observations: [...observations] };
  };

  /** Delivers a webhook to the entities of its repository. */
  const deliver = async (
    topic: string,
    eventPayload: unknown,
    targets: EntityEnvironments[],
  ) => {
    observations.length = 0;
    const findByRepository = jest.fn(async ({ host, owner, name }) =>
      targets.filter(
        ({ repository }) =>
          repository!.host === host &&
          repository!.owner === owner &&
          repository!.name === name,
      ),
    );
    const context: EventContext = {
      ingest,
      findByRepository,
      findByStack: async () => [],
    };
    await source.onEvent(
      {
        topic,
        eventPayload,
        metadata: { 'x-github-delivery': 'delivery-1' },
      },
      context,
    );
    return [...observations];
  };

  return { source, sweep, deliver, observations, logger };
}

function memoryCache() {
  const entries = new Map<string, any>();
  return mockServices.cache.mock({
    get: async key => entries.get(key),
    set: async (key, value) => {
      entries.set(key, structuredClone(value));
    },
  });
}
