import type { Stores } from './database/Stores';
import type { ProcedureReader } from './procedures/ProcedureReader';
import type { RunLedger } from './runs/RunLedger';
import type { RepositoryLinks } from './sources/RepositoryLinks';
import { FactsReader } from './views/FactsReader';
import { Projector } from './views/Projector';
import { ViewKeeper } from './views/ViewKeeper';
import { ViewReader } from './views/ViewReader';

/** Puts together what makes views, keeps and reads them. */
export function createViews(options: {
  stores: Stores;
  ledger: RunLedger;
  procedures: ProcedureReader;
  links: RepositoryLinks;
  holidays: string[];
  now?: () => Date;
}): { reader: ViewReader; keeper: ViewKeeper } {
  const { views } = options.stores;
  const projector = new Projector({
    ...options,
    views,
    facts: new FactsReader(options),
  });
  const shared = { ...options, views, projector };
  return { reader: new ViewReader(shared), keeper: new ViewKeeper(shared) };
}
