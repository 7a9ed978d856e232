import type {
  AuthService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  BackgroundWork,
  CatalogSync,
} from '@callboard/backstage-plugin-environments-node';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import { BookKeeper } from './book/BookKeeper';
import type { OnCallOptions } from './config/readOptions';
import type { Stores } from './database/Stores';
import { ChangePublisher } from './events/ChangePublisher';
import { EventHandler } from './sources/EventHandler';
import { ProviderSweeper } from './sources/ProviderSweeper';
import { RefreshRunner } from './sources/RefreshRunner';
import { Resweeper } from './sources/Resweeper';
import { ShardPlanner } from './sources/ShardPlanner';
import { SweepMetrics } from './sources/SweepMetrics';
import { TargetKeeper } from './targets/TargetKeeper';
import { UserSync } from './targets/UserSync';

/** The half of the plugin that collects: from catalog and providers into the book. */
export type Collection = ReturnType<typeof createCollection>;

/** Puts together what collects. */
export function createCollection(services: {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  options: OnCallOptions;
  providers: readonly OnCallProvider[];
  signals: SignalsService;
  stores: Stores;
  /** The present, which tests make pass. */
  now?: () => Date;
}) {
  const { options, stores } = services;
  const background = new BackgroundWork(services);
  const publisher = new ChangePublisher(services);
  const shared = {
    ...services,
    background,
    publisher,
    keeper: new BookKeeper(stores),
    planner: new ShardPlanner(stores.targets),
  };
  const sweeper = new ProviderSweeper({
    ...shared,
    metrics: new SweepMetrics(services.metrics),
    sweep: options.sweep,
  });
  return {
    publisher,
    sweeper,
    events: new EventHandler({ ...shared, sweeper }),
    refreshes: new RefreshRunner({
      ...shared,
      sweeper,
      store: stores.refreshRequests,
      intervalMs: options.refreshIntervalMs,
    }),
    resweeper: new Resweeper({
      ...shared,
      sweeper,
      readings: stores.readings,
    }),
    targetSync: new CatalogSync({
      ...shared,
      targets: new TargetKeeper(shared),
      frequencyMs: options.targetFrequencyMs,
      groups: true,
    }),
    userSync: new UserSync(shared),
  };
}
