import { NotFoundError } from '@backstage/errors';
import pLimit from 'p-limit';

export interface SomeReads<T> {
  ids: Iterable<string>;
  /** @throws `NotFoundError` where there is none. */
  one: (id: string) => Promise<T>;
  /** Everything that there is, page by page. */
  pages: () => AsyncGenerator<T[]>;
}

/** Up to so many are read one by one; a list holds a hundred in a call. */
const FEW = 5;
const AT_ONCE = 4;

/**
 * Reads those of many things that somebody wants, in few calls.
 *
 * @remarks What PagerDuty does not list, because there are too many, is asked for by its id.
 * @returns by id; what there is not is left out.
 */
export async function readSome<T extends { id: string }>({
  ids,
  one,
  pages,
}: SomeReads<T>): Promise<Map<string, T>> {
  const missing = new Set(ids);
  const found = new Map<string, T>();
  if (missing.size > FEW) {
    for await (const page of pages()) {
      for (const item of page) {
        if (missing.delete(item.id)) {
          found.set(item.id, item);
        }
      }
      if (missing.size === 0) {
        break;
      }
    }
  }
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    [...missing].map(id =>
      limit(async () => {
        const item = await foundOrNot(one(id));
        if (item) {
          found.set(id, item);
        }
      }),
    ),
  );
  return found;
}

/** What was read, or undefined where there is none. */
export async function foundOrNot<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
