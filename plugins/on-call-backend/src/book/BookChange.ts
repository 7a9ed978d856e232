/** Of whom the book says something else than before. */
export interface BookChange {
  entityRefs: string[];
  scheduleIds: string[];
}

/** Nothing became different. */
export const NO_CHANGE: BookChange = { entityRefs: [], scheduleIds: [] };

/** What either changed, each once. */
export function bothChanges(a: BookChange, b: BookChange): BookChange {
  return {
    entityRefs: [...new Set([...a.entityRefs, ...b.entityRefs])],
    scheduleIds: [...new Set([...a.scheduleIds, ...b.scheduleIds])],
  };
}
