import type {
  AuthService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import {
  type AwsClientsService,
  type AwsSettings,
  BackgroundWork,
  CatalogSync,
  type EnvironmentsService,
  type StackInventoryService,
} from '@callboard/backstage-plugin-environments-node';
import type { HealthOptions } from './config/readOptions';
import type { Stores } from './database/Stores';
import { StackDiscovery } from './discovery/StackDiscovery';
import { StackLister } from './discovery/StackLister';
import { TargetBook } from './discovery/TargetBook';
import { ChangePublisher } from './events/ChangePublisher';
import { EntityFolder } from './ingest/EntityFolder';
import { Ingestor } from './ingest/Ingestor';
import { SeriesIngestor } from './ingest/SeriesIngestor';
import { projectPortfolioEntry } from './portfolio/projectPortfolioEntry';
import { RetentionTask } from './retention/RetentionTask';
import { Projector } from './rollup/Projector';
import { FormerShards } from './sweep/FormerShards';
import { ResultExpiry } from './sweep/ResultExpiry';
import { RunRunner } from './sweep/RunRunner';
import { Sweeper } from './sweep/Sweeper';
import { SweepMetrics } from './sweep/SweepMetrics';
import { TargetKeeper } from './targets/TargetKeeper';

/** The half of the plugin that collects: from the checks into the stores. */
export type Collection = ReturnType<typeof createCollection>;

/** Puts together what collects. */
export function createCollection(services: {
  auth: AuthService;
  awsClients: Pick<AwsClientsService, 'places'>;
  awsSettings: Pick<AwsSettings, 'environmentTag'>;
  catalog: CatalogService;
  environments: EnvironmentsService;
  events: EventsService;
  inventory: StackInventoryService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  options: HealthOptions;
  signals: SignalsService;
  stores: Stores;
  suites: HealthCheckSuite[];
  /** The present, which tests make pass. */
  now?: () => Date;
}) {
  const { options, stores } = services;
  const { environmentTag } = services.awsSettings;
  const suites = services.suites.filter(options.isEnabled);
  const background = new BackgroundWork(services);
  const metrics = new SweepMetrics(services.metrics);
  const publisher = new ChangePublisher(services);
  const book = new TargetBook({
    stores,
    everywhere: services.awsClients.places(),
    environmentTag,
  });
  const projector = new Projector({
    ...services,
    book,
    toPortfolioEntry: projectPortfolioEntry,
  });
  const shared = { ...services, suites, book, metrics, projector, publisher };
  const ingestor = new Ingestor({
    ...shared,
    folder: new EntityFolder(shared),
    series: new SeriesIngestor(shared),
  });
  const discovery = new StackDiscovery({
    ...shared,
    lister: new StackLister({ ...services, environmentTag }),
    discovery: options.discovery,
  });
  const former = new FormerShards({ ...shared, ingestor });
  const sweepers = suites.map(
    suite =>
      new Sweeper({
        ...shared,
        suite,
        ingestor,
        former,
        sweep: options.sweepOf(suite),
      }),
  );
  return {
    suites,
    stores,
    projector,
    publisher,
    ingestor,
    discovery,
    sweepers,
    targetSync: new CatalogSync({
      ...shared,
      targets: new TargetKeeper(shared),
      frequencyMs: options.targetFrequencyMs,
    }),
    runs: new RunRunner({
      ...shared,
      background,
      discovery,
      sweepers,
      store: stores.runRequests,
      intervalMs: options.runIntervalMs,
    }),
    expiry: new ResultExpiry({ ...shared, ingestor }),
    retention: new RetentionTask({
      ...shared,
      retentionMs: options.retentionMs,
    }),
  };
}
