import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  SweepContext,
  SweepFailure,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { GithubClients } from '../client/GithubClients';
import { PointBudget } from '../client/PointBudget';
import type { GithubSourceConfig } from '../config/githubSourceConfig';
import type { GithubMetrics } from '../metrics/GithubMetrics';
import type { WorkflowRuns } from '../runs/WorkflowRuns';
import type { RepositoryAnswer } from './deploymentsAnswer';
import { packReads, pointsOf } from './packReads';
import { planReads } from './planReads';
import { QueryRunner } from './QueryRunner';
import { RepositoryIngest } from './RepositoryIngest';
import type { RepositoryMemory } from './RepositoryMemory';
import type { RepositoryRead } from './RepositoryRead';
import { SweepFailures } from './SweepFailures';

/** A hundred connections are one point; a history takes one per deployment. */
const CONNECTIONS_PER_QUERY = 100;
const CONNECTIONS_PER_HISTORY_QUERY = 500;

/**
 * Reads the deployments of many repositories: what is new of all of them, then,
 * as far as the points go, the history of those that are seen for the first time.
 */
export class DeploymentSweep {
  constructor(
    private readonly deps: {
      clients: GithubClients;
      runs: WorkflowRuns;
      memory: RepositoryMemory;
      config: GithubSourceConfig;
      logger: LoggerService;
      metrics: GithubMetrics;
    },
  ) {}

  /**
   * @param targets - of repositories that the same credentials read.
   * @throws ServiceUnavailableError, with a sentence for people, when nothing could be read.
   */
  async sweep(
    targets: EntityEnvironments[],
    context: SweepContext,
  ): Promise<{ failures: SweepFailure[] }> {
    const { clients, config, logger, metrics } = this.deps;
    const reads = planReads(targets, {
      first: config.deploymentsPerEnvironment,
    });
    if (reads.length === 0) {
      return { failures: [] };
    }
    const started = Date.now();
    const client = clients.get(reads[0].repository);
    const budget = new PointBudget(config.minimumRemainingPoints, client.host);
    const runner = new QueryRunner(
      client,
      budget,
      config.queriesAtOnce,
      context.signal,
    );
    const failures = new SweepFailures();
    const ingest = new RepositoryIngest({
      ...this.deps,
      client,
      failures,
      context,
    });

    const batches = packReads(reads, {
      repositories: config.repositoriesPerQuery,
      connections: CONNECTIONS_PER_QUERY,
    });
    const answered = { repositories: 0 };
    await runner.run(batches, async answers => {
      answered.repositories += this.noteProblems(answers, failures);
      await ingest.newest(answers);
    });
    const noteSwept = () =>
      metrics.swept(client.host, {
        points: budget.spent,
        read: answered.repositories,
        failed: reads.length - answered.repositories,
      });
    if (answered.repositories === 0) {
      noteSwept();
      throw new ServiceUnavailableError(
        failures
          .list()
          .map(({ message }) => message)
          .join('. '),
      );
    }

    const historyBatches = affordable(ingest.historyReads(), batches);
    await runner.run(historyBatches, answers => ingest.history(answers));
    await ingest.finish();
    noteSwept();
    logger.debug(
      `Read ${answered.repositories} of ${reads.length} repositories on ${
        client.scope
      } with ${runner.queries} queries and ${budget.spent} points in ${
        Date.now() - started
      } ms`,
    );
    return { failures: failures.list() };
  }

  /** @returns how many repositories were answered. */
  private noteProblems(
    answers: RepositoryAnswer[],
    failures: SweepFailures,
  ): number {
    let answered = 0;
    for (const answer of answers) {
      if ('problem' in answer) {
        failures.add(answer.read.targets, answer.problem);
      } else {
        answered += 1;
      }
    }
    return answered;
  }
}

/**
 * As much history as leaves a sweep within a fifth above its own price, or within
 * 48 points where it is small; the rest is read by the sweeps that follow.
 */
function affordable(
  histories: RepositoryRead[],
  batches: RepositoryRead[][],
): RepositoryRead[][] {
  const price = batches.reduce((sum, batch) => sum + pointsOf(batch), 0);
  let left = Math.max(48, Math.floor(price * 1.2)) - price;
  return packReads(histories, {
    repositories: 10,
    connections: CONNECTIONS_PER_HISTORY_QUERY,
  }).filter(batch => {
    left -= pointsOf(batch);
    return left >= 0;
  });
}
