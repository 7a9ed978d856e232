import type { ReadableEntities } from './readableEntities';

/**
 * Cuts a page out of the rows that the caller may read.
 *
 * @remarks
 * Pages and totals must not tell of rows that the caller may not read, so every
 * match is checked before any is counted.
 *
 * @param matching - all rows that match, in the database's own order, which need not be that of JavaScript
 * @param options.after - order key of the last row of the page before
 * @returns all rows that the caller may read, and the refs of those on the page.
 *
 * @public
 */
export async function pageOfReadable<
  T extends { entityRef: string; orderKey: string },
>(
  matching: T[],
  readable: ReadableEntities,
  { after, limit }: { after?: string; limit: number },
): Promise<{ allowed: T[]; page: string[] }> {
  const refs = await readable(matching.map(({ entityRef }) => entityRef));
  const start =
    after === undefined
      ? -1
      : matching.findIndex(({ orderKey }) => orderKey === after);
  // The row may have moved since; what comes after it is then told by its key.
  const lost = after !== undefined && start < 0;
  return {
    allowed: matching.filter(({ entityRef }) => refs.has(entityRef)),
    page: matching
      .filter(
        ({ entityRef, orderKey }, index) =>
          refs.has(entityRef) && (lost ? orderKey > after : index > start),
      )
      .slice(0, limit)
      .map(({ entityRef }) => entityRef),
  };
}
