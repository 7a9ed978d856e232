import type {
  AuthService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import {
  BackgroundWork,
  CatalogSync,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { Projector } from './board/Projector';
import { Comparer } from './comparisons/Comparer';
import type { DeploymentsOptions } from './config/readOptions';
import type { Stores } from './database/Stores';
import { ChangePublisher } from './events/ChangePublisher';
import { SourceEventHandler } from './events/SourceEventHandler';
import { Ingestor } from './ingest/Ingestor';
import { RetentionTask } from './retention/RetentionTask';
import { RefreshRunner } from './sweep/RefreshRunner';
import { Sweeper } from './sweep/Sweeper';
import { SweepMetrics } from './sweep/SweepMetrics';
import { TargetKeeper } from './targets/TargetKeeper';

/** The half of the plugin that collects: from the sources into the stores. */
export type Collection = ReturnType<typeof createCollection>;

/** Puts together what collects. */
export function createCollection(services: {
  auth: AuthService;
  catalog: CatalogService;
  environments: EnvironmentsService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  options: DeploymentsOptions;
  signals: SignalsService;
  sources: DeploymentSource[];
  stores: Stores;
}) {
  const { options, sources, stores } = services;
  const descriptions = sources.map(options.describe);
  const background = new BackgroundWork(services);
  const metrics = new SweepMetrics(services.metrics);
  const publisher = new ChangePublisher(services);
  const projector = new Projector({
    sources: descriptions,
    behindCommits: options.behindCommits,
  });
  const shared = { ...services, background, metrics, projector, publisher };
  const comparer = new Comparer(shared);
  const ingestor = new Ingestor({ ...shared, comparer });
  const sweepers = sources.map(
    source =>
      new Sweeper({
        ...shared,
        ingestor,
        source,
        sweep: options.sweepOf(source),
      }),
  );
  return {
    sources,
    descriptions,
    stores,
    comparer,
    sweepers,
    targetSync: new CatalogSync({
      ...shared,
      targets: new TargetKeeper(shared),
      frequencyMs: options.targetFrequencyMs,
    }),
    eventHandlers: sources.map(
      source =>
        new SourceEventHandler({
          source,
          ingestor,
          metrics,
          targets: stores.targets,
        }),
    ),
    refreshes: new RefreshRunner({
      ...shared,
      sweepers,
      store: stores.refreshes,
      intervalMs: options.refreshIntervalMs,
    }),
    retention: new RetentionTask({
      ...shared,
      retentionMs: options.retentionMs,
    }),
  };
}
