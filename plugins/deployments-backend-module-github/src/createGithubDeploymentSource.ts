import type {
  CacheService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ConditionalReader } from './client/ConditionalReader';
import { GithubClients } from './client/GithubClients';
import { GithubComparer } from './compare/GithubComparer';
import { githubSourceConfig } from './config/githubSourceConfig';
import { GithubDetails } from './details/GithubDetails';
import { GithubEvents } from './events/GithubEvents';
import { RepositoryRefresh } from './events/RepositoryRefresh';
import { GithubDeploymentSource } from './GithubDeploymentSource';
import { GithubMetrics } from './metrics/GithubMetrics';
import { WorkflowRuns } from './runs/WorkflowRuns';
import { DeploymentSweep } from './sweep/DeploymentSweep';
import { RepositoryMemory } from './sweep/RepositoryMemory';

/** Puts the parts of the source together. */
export function createGithubDeploymentSource(options: {
  config: RootConfigService;
  logger: LoggerService;
  cache: CacheService;
  metrics: MetricsService;
  /** Unit of every back-off; a second unless a test is in a hurry. */
  waitUnitMs?: number;
}): GithubDeploymentSource {
  const { logger, cache } = options;
  const config = githubSourceConfig(options.config);
  const metrics = new GithubMetrics(options.metrics);
  const clients = GithubClients.fromConfig(options.config, {
    logger,
    metrics,
    limits: {
      retries: 2,
      waitUnitMs: options.waitUnitMs ?? 1000,
      longestWaitSeconds: 60,
      timeoutMs: config.requestTimeoutMs,
      queriesAtOnce: config.queriesAtOnce,
    },
  });
  const runs = new WorkflowRuns(new ConditionalReader(cache));
  const memory = new RepositoryMemory(cache);
  const sweep = new DeploymentSweep({
    clients,
    runs,
    memory,
    config,
    logger,
    metrics,
  });
  return new GithubDeploymentSource({
    clients,
    sweep,
    events: new GithubEvents({
      memory,
      refresh: new RepositoryRefresh(sweep, logger),
      logger,
    }),
    comparer: new GithubComparer(clients),
    details: new GithubDetails(clients, runs),
    config,
  });
}
