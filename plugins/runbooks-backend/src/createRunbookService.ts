import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { RunbookOptions } from './config/readOptions';
import type { Collection } from './createCollection';
import type { Stores } from './database/Stores';
import { GapsReader } from './portfolio/GapsReader';
import { PortfolioReader } from './portfolio/PortfolioReader';
import type { RunLedger } from './runs/RunLedger';
import { AuthorizedRunbookService } from './service/AuthorizedRunbookService';
import { DefaultRunbookService } from './service/DefaultRunbookService';
import { RunbookReader } from './service/RunbookReader';
import type { RunbookService } from './service/RunbookService';
import type { ViewReader } from './views/ViewReader';

/** Puts together what answers about runbooks: from the stores, to who may ask. */
export function createRunbookService(services: {
  authorizer: EntityAuthorizer;
  catalog: CatalogService;
  collection: Collection;
  ledger: RunLedger;
  options: RunbookOptions;
  stores: Stores;
  views: ViewReader;
}): RunbookService {
  const { collection, options, views } = services;
  const { shelf, targets } = services.stores;
  return new AuthorizedRunbookService({
    ...services,
    service: new DefaultRunbookService({
      ...services,
      ...collection,
      targets,
      reader: new RunbookReader(services),
      portfolio: new PortfolioReader({ shelf, views }),
      gaps: new GapsReader({ targets, shelf, views, types: options.gapTypes }),
    }),
  });
}
