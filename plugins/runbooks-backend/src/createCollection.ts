import type {
  AuthService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { EnvironmentHealthClient } from '@callboard/backstage-plugin-environment-health-common';
import {
  BackgroundWork,
  CatalogSync,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { HealthMirror } from './checks/HealthMirror';
import { CodeChangeListener } from './codeChanges/CodeChangeListener';
import { CodeChanges } from './codeChanges/CodeChanges';
import type { RunbookOptions } from './config/readOptions';
import type { Stores } from './database/Stores';
import { ChangePublisher } from './events/ChangePublisher';
import { FreshnessKeeper } from './freshness/FreshnessKeeper';
import { RunListener } from './freshness/RunListener';
import type { RunLedger } from './runs/RunLedger';
import { ShelfRetention } from './shelf/ShelfRetention';
import { Librarian } from './sources/Librarian';
import { PushHandler } from './sources/PushHandler';
import { RefreshRunner } from './sources/RefreshRunner';
import { RepositoryLinks } from './sources/RepositoryLinks';
import { TreeMetrics } from './sources/TreeMetrics';
import { TreePlanner } from './sources/TreePlanner';
import { TreeReader } from './sources/TreeReader';
import { TreeSweeper } from './sources/TreeSweeper';
import { TargetKeeper } from './targets/TargetKeeper';

/** The half of the plugin that collects: from repositories and checks into the stores. */
export type Collection = ReturnType<typeof createCollection>;

/** Puts together what collects. */
export function createCollection(services: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  environments: EnvironmentsService;
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  ledger: RunLedger;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  options: RunbookOptions;
  signals: SignalsService;
  stores: Stores;
  urlReader: UrlReaderService;
  /** The present, which tests make pass. */
  now?: () => Date;
}) {
  const { options, stores } = services;
  const background = new BackgroundWork(services);
  const publisher = new ChangePublisher(services);
  const links = new RepositoryLinks(services.integrations);
  const planner = new TreePlanner(stores.targets);
  const codeChanges = new CodeChanges({
    ...services,
    changedFiles: options.changedFiles,
    planner,
    store: stores.codeChanges,
    targets: stores.targets,
  });
  const freshness = new FreshnessKeeper({
    ...services,
    codeChanges,
    shelf: stores.shelf,
    store: stores.codeChanges,
  });
  const shared = {
    ...services,
    background,
    codeChanges,
    freshness,
    links,
    planner,
    publisher,
  };
  const sweeper = new TreeSweeper({
    ...shared,
    reader: new TreeReader({
      reader: services.urlReader,
      limits: options.limits,
    }),
    librarian: new Librarian({ stores, limits: options.limits }),
    metrics: new TreeMetrics(services.metrics),
    sweep: options.sweep,
  });
  const mirror = new HealthMirror({
    ...shared,
    health: new EnvironmentHealthClient({
      discoveryApi: services.discovery,
      fetchApi: { fetch },
    }),
    checks: stores.checks,
    targets: stores.targets,
  });
  return {
    codeChanges,
    freshness,
    links,
    mirror,
    publisher,
    sweeper,
    /** What listens to events. */
    listeners: [
      mirror,
      new PushHandler({ ...shared, sweeper }),
      new RunListener(shared),
      new CodeChangeListener(shared),
    ],
    targetSync: new CatalogSync({
      ...shared,
      targets: new TargetKeeper({
        ...shared,
        collections: options.collections,
      }),
      frequencyMs: options.targetFrequencyMs,
    }),
    refreshes: new RefreshRunner({
      ...shared,
      sweeper,
      store: stores.refreshRequests,
      intervalMs: options.refreshIntervalMs,
    }),
    retention: new ShelfRetention({
      ...shared,
      documents: stores.documents,
      retentionMs: options.retentionMs,
    }),
  };
}
