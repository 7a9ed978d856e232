import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import type { Book, ScheduleDirectory } from '../book/Book';
import type { NoteStore } from '../changes/NoteStore';
import type { OverrideLedger } from '../changes/ChangeStores';
import type { SwapStore } from '../changes/SwapStore';
import type { FeedRights } from '../feeds/FeedRights';
import { noAbsences, type Absences } from './Absences';
import { AuthorizedOnCallReads } from './AuthorizedOnCallReads';
import { ConcernsReader } from './ConcernsReader';
import { createReadRoutes } from './createReadRoutes';
import { DefaultOnCallReads } from './DefaultOnCallReads';
import { EntityReader } from './EntityReader';
import { PersonReader } from './PersonReader';
import { PersonShifts } from './PersonShifts';
import { PortfolioReader } from './PortfolioReader';
import { ScheduleLister } from './ScheduleLister';
import { ScheduleReader } from './ScheduleReader';
import type { TabStore } from './TabStore';
import type { ViewReader } from '../views/ViewReader';

/** Puts together what answers who is on call. */
export function createReads(services: {
  authorizer: EntityAuthorizer;
  book: Book & ScheduleDirectory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  overrides: Pick<OverrideLedger, 'between' | 'schedulesNaming'>;
  swaps: SwapStore;
  notes: NoteStore;
  /** Any of which says where an entity's definition is. */
  annotations: readonly string[];
  /**
   * Takes in an entity that the last synchronisation with the catalog did not
   * know; resolves to undefined where nothing is kept of it.
   */
  targets: { syncOne(entity: Entity): Promise<unknown> };
  /** Learns what users may read when they are seen. */
  feeds?: Pick<FeedRights, 'confirm'>;
  absences?: Absences;
  /** Days of the organisation, `YYYY-MM-DD`. */
  holidays?: readonly string[];
  tabs: TabStore;
  views: ViewReader;
  now?: () => Date;
}) {
  const lister = new ScheduleLister(services);
  const shared = {
    ...services,
    absences: services.absences ?? noAbsences,
    holidays: services.holidays ?? [],
    lister,
    shifts: new PersonShifts({ lister }),
  };
  const reads = new AuthorizedOnCallReads({
    ...services,
    reads: new DefaultOnCallReads({
      ...services,
      entities: new EntityReader(shared),
      portfolio: new PortfolioReader(shared),
      schedules: new ScheduleReader(shared),
      concerns: new ConcernsReader(shared),
      people: new PersonReader(shared),
    }),
  });
  return { reads, router: createReadRoutes({ ...services, reads }) };
}
