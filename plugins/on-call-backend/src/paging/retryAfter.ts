const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;

/**
 * When to try again what failed: soon at first, and once a minute in the end.
 *
 * @param attempts - until now, 1 or more
 * @returns milliseconds
 */
export function retryAfter(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
}
