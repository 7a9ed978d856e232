/**
 * The value that this share of all values does not exceed (nearest rank).
 *
 * @param share - above 0 and up to 1, such as 0.95
 * @throws RangeError when there are no values, or the share is out of range.
 */
export function percentile(values: number[], share: number): number {
  if (values.length === 0 || !(share > 0 && share <= 1)) {
    throw new RangeError(`No percentile ${share} of ${values.length} values`);
  }
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}
