import type { OnCallEntry } from './model';

/** Lays entries over others: where both are, only the upper ones are left. */
export function cover(
  lower: readonly OnCallEntry[],
  upper: readonly OnCallEntry[],
): OnCallEntry[] {
  const rest = upper.reduce<OnCallEntry[]>(
    (left, { start, end }) =>
      left.flatMap(entry =>
        [
          { ...entry, end: Math.min(entry.end, start) },
          { ...entry, start: Math.max(entry.start, end) },
        ].filter(piece => piece.start < piece.end),
      ),
    [...lower],
  );
  return [...rest, ...upper].sort((a, b) => a.start - b.start);
}
