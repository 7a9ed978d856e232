const PATIENCE_MS = 5000;

/**
 * Repeats an assertion until it holds: some work is done in the background.
 *
 * @public
 */
export async function eventually<T>(
  assertion: () => Promise<T> | T,
): Promise<T> {
  const begun = Date.now();
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() - begun > PATIENCE_MS) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}
