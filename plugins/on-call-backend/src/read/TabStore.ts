import type {
  HandOffNote,
  PageSummary,
  Shift,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import type { BookedEntity } from '../book/Book';
import type { ViewSummary } from '../views/ScheduleView';
import type { ViewsNow } from '../views/ViewStore';

/** All that the tab of an entity is made of. */
export interface Tab {
  entity: BookedEntity;
  /** Of its schedules, by id; those that are up to date. */
  views: Map<string, { summary: ViewSummary; shifts: Shift[] }>;
  /** Those that wait for an answer, the earliest shift first. */
  swaps: SwapRequest[];
  /** Newest first. */
  notes: HandOffNote[];
  /** Newest first. */
  pages: PageSummary[];
}

/** Reads a tab, which is asked for more often than anything is changed. */
export interface TabStore {
  /**
   * One statement.
   *
   * @param about.notesSince - instant from which on notes count
   * @param about.pages - how many at most
   * @returns undefined for an entity that names nothing and inherits nothing.
   */
  read(
    entityRef: string,
    about: ViewsNow & { notesSince: string; pages: number },
  ): Promise<Tab | undefined>;
}
