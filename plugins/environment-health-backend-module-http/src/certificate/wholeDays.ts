const DAY_MS = 86_400_000;

/** Whole days from one instant to a later one; negative where it is earlier. */
export function wholeDays(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}
