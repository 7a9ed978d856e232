import type { Entity } from '@backstage/catalog-model';

/**
 * What a plugin keeps of the entities in the catalog.
 *
 * @public
 */
export interface CatalogTargets<T> {
  /**
   * What is kept of one entity.
   *
   * @param entity - of kind Component, System, Resource or API, and Group where asked for; of its spec only owner, system, type and what a Group is called
   * @param system - the System that it is part of, from which it inherits
   * @param owner - the Group that owns it, from which it inherits; only where Groups are asked for
   * @returns undefined where nothing is kept of it.
   */
  resolve(
    entity: Entity,
    system: Entity | undefined,
    owner: Entity | undefined,
  ): T | undefined;

  /**
   * Keeps targets, some of a catalog at a time.
   *
   * @param seenAt - ISO-8601; when the catalog was begun to be read
   * @returns refs of those that are new or changed.
   */
  keep(targets: T[], seenAt: string): Promise<string[]>;

  /**
   * Forgets targets that were last kept before an instant. Called once the
   * catalog was read to its end.
   *
   * @returns their refs.
   */
  forgetUnseen(since: string): Promise<string[]>;
}
