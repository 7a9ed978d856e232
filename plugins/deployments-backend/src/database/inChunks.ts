// Databases bound the number of values in one statement.
const CHUNK_SIZE = 400;

/** Does something with a few items at a time, in order. */
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
