const MOST_PAGES = 10;

/**
 * Reads a list to its end, or as far as is sensible.
 *
 * @returns all items, and whether there are more.
 */
export async function readPages<T>(
  read: (
    cursor: string | undefined,
  ) => Promise<{ items: T[]; nextCursor?: string }>,
): Promise<{ items: T[]; isCut: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await read(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === undefined) {
      return { items, isCut: false };
    }
  }
  return { items, isCut: true };
}
