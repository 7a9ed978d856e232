import type {
  CacheService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityAuthorizer,
  type EnvironmentsService,
} from '@callboard/backstage-plugin-environments-node';
import { WindowClock } from './board/WindowClock';
import type { Collection } from './createCollection';
import { AuthorizedDeploymentsService } from './service/AuthorizedDeploymentsService';
import { DefaultDeploymentsService } from './service/DefaultDeploymentsService';
import type { DeploymentsService } from './service/DeploymentsService';
import { DetailsReader } from './service/DetailsReader';
import { HistoryReader } from './service/HistoryReader';
import { PortfolioReader } from './service/PortfolioReader';

/** Puts together the half of the plugin that answers: from the stores, to who may ask. */
export function createService(services: {
  cache: CacheService;
  catalog: CatalogService;
  collection: Collection;
  environments: EnvironmentsService;
  permissions: PermissionsService;
}): DeploymentsService {
  const { collection } = services;
  const { stores, sources } = collection;
  const windows = new WindowClock();
  return new AuthorizedDeploymentsService({
    authorizer: new EntityAuthorizer(services),
    service: new DefaultDeploymentsService({
      ...services,
      stores,
      sources: collection.descriptions,
      targetSync: collection.targetSync,
      refreshes: collection.refreshes,
      windows,
      history: new HistoryReader({ stores, windows }),
      details: new DetailsReader({ ...services, stores, sources }),
      portfolio: new PortfolioReader({ ...services, stores }),
    }),
  });
}
