/** Forgets what is kept no longer. */
export interface RetentionStore {
  /** Notes that entities left the catalog, or came back. */
  markGone(entityRefs: string[], at: string): Promise<void>;
  markBack(entityRefs: string[]): Promise<void>;

  /** Removes every fact of entities that have been gone since before an instant. */
  removeGone(before: string): Promise<number>;

  /** Entities with deployments created before an instant. */
  listEntitiesOlderThan(before: string): Promise<string[]>;

  /** Removes an entity's deployments created before an instant, but for some. */
  removeDeployments(
    entityRef: string,
    before: string,
    keepIds: string[],
  ): Promise<number>;

  /** Removes steps and operations from before an instant that belong to no deployment. */
  removeOrphans(before: string): Promise<number>;
}
