import type { RunbookFreshness } from '@callboard/backstage-plugin-runbooks-common';
import type { RunbookShelf } from './RunbookShelf';
import type { ShelfFilter, ShelfListing, ShelfRow } from './ShelfRow';
import type { ShelvedRunbook } from './ShelvedRunbook';
import type { ShelvedSummary } from './ShelvedSummary';

/** Keeps which entity has which runbooks. */
export interface ShelfStore extends RunbookShelf {
  /**
   * Makes these the rows of a tree.
   *
   * @param seenAt - when an entity that did not have one before was first seen with it
   * @returns refs of entities that have others than before.
   */
  replace(tree: string, rows: ShelfRow[], seenAt: string): Promise<string[]>;

  /** @returns refs of entities that had some. */
  removeTrees(trees: string[]): Promise<string[]>;

  removeEntities(entityRefs: string[]): Promise<void>;

  /** In the order asked for; what is not there is left out. */
  getMany(
    wanted: { entityRef: string; runbookId: string }[],
  ): Promise<ShelvedRunbook[]>;

  /** {@link getMany} without the text. */
  summarize(
    wanted: { entityRef: string; runbookId: string }[],
  ): Promise<ShelvedSummary[]>;

  /** Of several entities, by title. */
  listOf(entityRefs: string[]): Promise<ShelvedSummary[]>;

  /** All that match, ordered by title. */
  listAll(filter: ShelfFilter): Promise<ShelfListing[]>;

  count(filter: ShelfFilter): Promise<number>;

  /** Refs of entities that have any. */
  listEntities(): Promise<string[]>;

  /** @returns whether anything was kept otherwise before. */
  putFreshness(
    entityRef: string,
    states: Map<string, RunbookFreshness['state']>,
  ): Promise<boolean>;
}
