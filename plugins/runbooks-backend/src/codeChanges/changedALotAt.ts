/** How many files changed on a day. */
export interface ChangesOfDay {
  /** `YYYY-MM-DD`, in UTC. */
  day: string;
  /** A file that was pushed twice counts twice. */
  files: number;
}

/**
 * Tells when code had changed a lot.
 *
 * @param changes - in any order; a day may be there more than once
 * @param since - the day of the review, whose own changes do not count
 * @param threshold - as many files may change before it is a lot
 * @returns the first day by whose end more had changed; undefined while it is not a lot.
 */
export function changedALotAt(
  changes: ChangesOfDay[],
  since: string,
  threshold: number,
): string | undefined {
  let sum = 0;
  return changes
    .filter(({ day }) => day > since)
    .sort((a, b) => a.day.localeCompare(b.day))
    .find(({ files }) => {
      sum += files;
      return sum > threshold;
    })?.day;
}
