// Databases bound the number of values in one statement.
const CHUNK_SIZE = 400;

/**
 * Does something with a few items at a time, one chunk after the other: for
 * statements that name every item, whose number of values databases bound.
 *
 * @param work - given at most 400 items; whatever it resolves to besides an array is left out
 * @returns what the chunks gave, in order.
 *
 * @public
 */
export async function inChunks<T, R>(
  items: readonly T[],
  work: (chunk: T[]) => PromiseLike<R[] | unknown>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += CHUNK_SIZE) {
    const result = await work(items.slice(start, start + CHUNK_SIZE));
    if (Array.isArray(result)) {
      results.push(...result);
    }
  }
  return results;
}
