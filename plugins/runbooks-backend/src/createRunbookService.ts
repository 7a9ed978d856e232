import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { RunbookOptions } from './config/readOptions';
import type { Collection } from './createCollection';
import type { Stores } from './database/Stores';
import { GapsReader } from './portfolio/GapsReader';
import { PortfolioReader } from './portfolio/PortfolioReader';
import { ShelfSummaries } from './portfolio/ShelfSummaries';
import type { ProcedureBook } from './procedures/ProcedureBook';
import type { RunLedger } from './runs/RunLedger';
import { AuthorizedRunbookService } from './service/AuthorizedRunbookService';
import { DefaultRunbookService } from './service/DefaultRunbookService';
import { RunbookReader } from './service/RunbookReader';
import type { RunbookService } from './service/RunbookService';

/** Puts together what answers about runbooks: from the stores, to who may ask. */
export function createRunbookService(services: {
  authorizer: EntityAuthorizer;
  book: ProcedureBook;
  catalog: CatalogService;
  collection: Collection;
  ledger: RunLedger;
  options: RunbookOptions;
  stores: Stores;
}): RunbookService {
  const { collection, options, stores } = services;
  const { shelf, targets } = stores;
  const summaries = new ShelfSummaries({ ...services, shelf });
  return new AuthorizedRunbookService({
    ...services,
    service: new DefaultRunbookService({
      ...services,
      ...collection,
      targets,
      reader: new RunbookReader({ ...services, links: collection.links }),
      portfolio: new PortfolioReader({ shelf, summaries }),
      gaps: new GapsReader({ stores, summaries, types: options.gapTypes }),
    }),
  });
}
