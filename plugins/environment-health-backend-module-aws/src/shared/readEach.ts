import pLimit from 'p-limit';

/** What was read of one item, or why it could not be. */
export type Reading<T> =
  | { ok: true; value: T }
  | { ok: false; message: string };

/**
 * Reads items that upstream cannot list, each once and a few at a time. One that
 * fails does not stop the others.
 *
 * @param explain - says in a sentence what failed and what to do; may throw
 * where nothing else can succeed either.
 */
export async function readEach<T>(
  keys: Iterable<string>,
  read: (key: string) => Promise<T>,
  options: {
    explain: (error: unknown) => string;
    signal: AbortSignal;
    concurrency?: number;
  },
): Promise<Map<string, Reading<T>>> {
  const { explain, signal, concurrency = 8 } = options;
  const limit = pLimit(concurrency);
  const readings = await Promise.all(
    [...new Set(keys)].map(key =>
      limit(async (): Promise<[string, Reading<T>]> => {
        signal.throwIfAborted();
        try {
          return [key, { ok: true, value: await read(key) }];
        } catch (error) {
          return [key, { ok: false, message: explain(error) }];
        }
      }),
    ),
  );
  return new Map(readings);
}
