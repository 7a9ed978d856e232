/**
 * A share of time in percent, rounded down: what was not up all the time never reads 100 %.
 *
 * @param ratio - 0 to 1
 */
export function formatUptime(ratio: number): string {
  // The sum of many floats falls just short of what it means.
  const percent = Math.floor(ratio * 10_000 + 1e-6) / 100;
  return `${percent.toFixed(2).replace(/\.?0+$/, '')} %`;
}
