import type { CacheService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type {
  Deployment,
  DeploymentDetails,
} from '@callboard/backstage-plugin-deployments-common';
import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import { toDeployment } from '../board/toDeployment';
import type { Stores } from '../database/Stores';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type { Target } from '../model/Target';

const TIMEOUT_MS = 15_000;
const CACHE_MS = 30_000;

type Parts = Omit<DeploymentDetails, 'deployment'>;

function combine(parts: Partial<Parts>[]): Parts {
  return {
    stacks: parts.flatMap(part => part.stacks ?? []),
    log: parts.find(part => part.log)?.log,
    problems: parts.flatMap(part => part.problems ?? []),
  };
}

/** Opens one deployment: the only reading that asks the sources. */
export class DetailsReader {
  readonly #stores: Stores;
  readonly #sources: DeploymentSource[];
  readonly #cache: CacheService;

  constructor(options: {
    stores: Stores;
    sources: DeploymentSource[];
    cache: CacheService;
  }) {
    this.#stores = options.stores;
    this.#sources = options.sources;
    this.#cache = options.cache;
  }

  /**
   * @throws `NotFoundError` when the entity has no such deployment. What a
   * source cannot give is a problem in the answer, not an error.
   */
  async read(
    target: Target,
    deploymentId: string,
    signal?: AbortSignal,
  ): Promise<DeploymentDetails> {
    const record = await this.#stores.deployments.get(
      target.entityRef,
      deploymentId,
    );
    if (!record) {
      throw new NotFoundError(
        `${target.entityRef} has no deployment ${deploymentId}`,
      );
    }
    const operations = await this.#stores.stackOperations.getByDeployments([
      record.id,
    ]);
    const deployment = toDeployment(record, {
      environments: target.environments?.environments ?? [],
      steps: await this.#stores.steps.getByRuns(
        target.entityRef,
        record.runId === undefined ? [] : [record.runId],
      ),
      operations,
    });
    return {
      deployment,
      ...(await this.#parts(target, deployment, operations, signal)),
    };
  }

  async #parts(
    target: Target,
    deployment: Deployment,
    operations: StackOperationRecord[],
    signal?: AbortSignal,
  ): Promise<Parts> {
    const key = [
      'details',
      deployment.id,
      deployment.updatedAt,
      ...operations.map(({ updatedAt }) => updatedAt),
    ].join('/');
    const cached = (await this.#cache.get(key)) as Parts | undefined;
    if (cached) {
      return cached;
    }
    const parts = combine(
      await Promise.all(
        this.#sources.map(source =>
          this.#ask(source, target, deployment, operations, signal),
        ),
      ),
    );
    // What went wrong may go right the next time.
    if (!parts.problems.length) {
      await this.#cache.set(
        key,
        JSON.parse(JSON.stringify(parts)) as JsonValue,
        {
          ttl: CACHE_MS,
        },
      );
    }
    return parts;
  }

  async #ask(
    source: DeploymentSource,
    { environments }: Target,
    deployment: Deployment,
    operations: StackOperationRecord[],
    signal?: AbortSignal,
  ): Promise<Partial<Parts>> {
    const own = operations.filter(operation => operation.source === source.id);
    if (
      !environments ||
      !source.readDetails ||
      (source.id !== deployment.source && !own.length)
    ) {
      return {};
    }
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      return await source.readDetails(deployment, {
        target: environments,
        stacks: own.map(operation => ({
          stackId: operation.stackId,
          stackName: operation.stackName,
          accountId: operation.accountId,
          region: operation.region,
          operationStartedAt: operation.startedAt,
          operationFinishedAt: operation.finishedAt,
        })),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
    } catch (error) {
      return {
        problems: [
          {
            source: source.id,
            message: timeout.aborted
              ? `${source.title} did not answer within ${TIMEOUT_MS / 1000} s`
              : `${source.title}: ${
                  error instanceof Error ? error.message : String(error)
                }`,
          },
        ],
      };
    }
  }
}
