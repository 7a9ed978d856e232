import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import type { TreeRecord } from '../database/TreeStore';
import type { ShelfFilter } from '../shelf/ShelfRow';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';
import type { EntityView, ProjectedEntity } from './EntityView';
import type {
  ProcedureViewRow,
  ProjectedRunbook,
  RunbookName,
  RunbookViewRow,
} from './RunbookView';

/** Which views count: those made in the same way, and not changed by time. */
export interface ViewsNow {
  /** Names how views are made. */
  format: string;
  /** Instant. */
  now: string;
}

/** All that the page of an entity is made of. */
export interface EntityPage {
  /** Absent where it is to be made anew. */
  entity?: Pick<ProjectedEntity, 'view' | 'runbooks'>;
  trees: Pick<TreeRecord, 'tree' | 'observedAt' | 'error'>[];
}

/** All that the page of a runbook is made of. */
export interface RunbookPage {
  /** Absent where it is to be made anew. */
  entity?: EntityView;
  /** Absent where it is not on the shelf. */
  runbook?: RunbookViewRow &
    Pick<
      ShelvedRunbook,
      'contentHash' | 'runbook' | 'diagnostics' | 'observedAt'
    >;
}

/**
 * Keeps the views that pages are made of. Stores of what a view is made of put it
 * out of date in the transaction in which they change that.
 */
export interface ViewStore {
  /**
   * One statement.
   *
   * @returns undefined for what is no target.
   */
  readPage(entityRef: string, valid: ViewsNow): Promise<EntityPage | undefined>;

  /** {@link ViewStore.readPage} of a runbook. */
  readRunbook(
    name: RunbookName,
    valid: ViewsNow,
  ): Promise<RunbookPage | undefined>;

  /** All of some entities, by title. */
  listOf(entityRefs: string[], valid: ViewsNow): Promise<RunbookViewRow[]>;

  /** In the order asked for; what is not on a shelf is left out. */
  getMany(wanted: RunbookName[], valid: ViewsNow): Promise<RunbookViewRow[]>;

  /** By title; from after, or back from before, an order key. */
  page(
    filter: ShelfFilter,
    options: { after?: string; before?: string; limit: number },
    valid: ViewsNow,
  ): Promise<RunbookViewRow[]>;

  /** Every procedure of every entity. */
  listProcedures(valid: ViewsNow): Promise<ProcedureViewRow[]>;

  /** Alarms without a runbook, and entities of which they are not known. */
  listGaps(
    owner: string[] | undefined,
    valid: ViewsNow,
  ): Promise<
    { entityRef: string; owner?: string; gaps?: CheckWithRunbooks[] }[]
  >;

  /** Some that are to be made anew. */
  listLapsed(valid: ViewsNow, limit: number): Promise<RunbookViewRow[]>;

  /** Some entities whose view is to be made anew. */
  listLapsedEntities(valid: ViewsNow, limit: number): Promise<string[]>;

  /**
   * Keeps views, save those of what has changed since, or is gone.
   *
   * @param format - of the views
   */
  putRunbooks(views: ProjectedRunbook[], format: string): Promise<void>;

  /** Names what views of these targets are made of now. */
  stampsOf(entityRefs: string[]): Promise<Map<string, string>>;

  /** {@link ViewStore.putRunbooks} for entities. */
  putEntities(
    projected: (ProjectedEntity & { stamp: string })[],
    format: string,
  ): Promise<void>;
}
