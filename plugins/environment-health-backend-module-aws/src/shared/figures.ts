/** A figure to read: whole where it is large, otherwise with three digits at most, such as `1,240`, `11` or `0.43`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = 2 - Number(size >= 10) - Number(size >= 100);
  return new Intl.NumberFormat('en-US', {
    maximumFractionDigits: digits,
  }).format(value);
}

/** Milliseconds as `240 ms`, or from a second on as `2.4 s`. */
export function formatMilliseconds(value: number): string {
  return value < 1000
    ? `${formatNumber(value < 10 ? value : Math.round(value))} ms`
    : `${formatNumber(Math.round(value / 100) / 10)} s`;
}

/** A share in percent, such as `0.43 %`. */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent)} %`;
}

/** A length of time in seconds as `45 s`, `10 min` or `2 h`. */
export function formatSpan(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${formatNumber(seconds)} s`;
}
