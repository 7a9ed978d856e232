/** What is known of the entities that have runbooks. */
export interface EntityDirectory {
  /** By ref; those that are not known are left out. */
  getMany(
    entityRefs: string[],
  ): Promise<Map<string, { title: string; owner?: string }>>;
}
