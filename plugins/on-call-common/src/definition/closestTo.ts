/**
 * The word that someone may have meant.
 *
 * @returns undefined where none is close.
 *
 * @internal
 */
export function closestTo(
  word: string,
  known: Iterable<string>,
): string | undefined {
  // Of a word of two letters any other is close.
  const most = Math.floor(word.length / 3);
  let closest: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    const distance = distanceBetween(
      word.toLocaleLowerCase('en-US'),
      candidate.toLocaleLowerCase('en-US'),
    );
    if (distance < least) {
      least = distance;
      closest = candidate;
    }
  }
  return closest;
}

/** Letters to add, drop, change, or swap with the next. */
function distanceBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > other.length) {
    return Infinity;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
      );
      if (
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      ) {
        current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
      }
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length];
}
