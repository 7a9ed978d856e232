import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';
import {
  EntityAuthorizer,
  type CatalogSync,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { Acknowledger } from './acknowledge/Acknowledger';
import type { Stores } from './database/Stores';
import type { ChangePublisher } from './events/ChangePublisher';
import { HistoryReader } from './history/HistoryReader';
import { MaintenanceClock } from './maintenance/MaintenanceClock';
import type { Target } from './model/Target';
import type { Projector } from './rollup/Projector';
import { AuthorizedEnvironmentHealthService } from './service/AuthorizedEnvironmentHealthService';
import { DefaultEnvironmentHealthService } from './service/DefaultEnvironmentHealthService';
import type { EnvironmentHealthService } from './service/EnvironmentHealthService';
import { PortfolioReader } from './service/PortfolioReader';
import type { RunRunner } from './sweep/RunRunner';

/** Puts together the half of the plugin that answers: from the stores, to who may ask. */
export function createService(options: {
  catalog: CatalogService;
  environments: EnvironmentsService;
  permissions: PermissionsService;
  stores: Stores;
  projector: Projector;
  publisher: ChangePublisher;
  targetSync: CatalogSync<Target>;
  runs: RunRunner;
  /** Of every suite. */
  checks: HealthCheckDescription[];
}): EnvironmentHealthService {
  const { stores, environments } = options;
  return new AuthorizedEnvironmentHealthService({
    authorizer: new EntityAuthorizer(options),
    service: new DefaultEnvironmentHealthService({
      ...options,
      acknowledger: new Acknowledger(options),
      history: new HistoryReader({ transitions: stores.transitions }),
      portfolio: new PortfolioReader({ store: stores.portfolio, environments }),
      maintenance: new MaintenanceClock(),
    }),
  });
}
