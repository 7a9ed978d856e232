// Greater than every instant that a Date can hold, in milliseconds.
const END_OF_TIME = 9_000_000_000_000_000;
const WIDTH = 16;

/**
 * A text that sorts rows: the most urgent first, of these the newest, and the
 * rest by name. One column serves as order, index and cursor.
 */
export function orderKeyOf(
  urgency: number,
  since: string | undefined,
  entityRef: string,
): string {
  const instant = since ? Date.parse(since) : 0;
  return [
    String(urgency).padStart(2, '0'),
    String(END_OF_TIME - instant).padStart(WIDTH, '0'),
    entityRef,
  ].join('/');
}
