import type { MetricUnit } from '@callboard/backstage-plugin-environment-health-common';

/** At most so many digits after the point, none of them a useless zero. */
function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** Few digits for small values, none for large ones. */
function plain(value: number): string {
  if (Math.abs(value) >= 1_000_000) {
    return `${round(value / 1_000_000, 1)} M`;
  }
  if (Math.abs(value) >= 10_000) {
    return `${round(value / 1000, 1)} k`;
  }
  return round(value, Math.abs(value) < 10 ? 2 : 1);
}

/** A measured value with its unit: `184 ms`, `1.2 s`, `0.4 %`, `12 / min`. */
export function formatMetric(value: number, unit: MetricUnit): string {
  switch (unit) {
    case 'milliseconds':
      return Math.abs(value) >= 1000
        ? `${round(value / 1000, 2)} s`
        : `${round(value, Math.abs(value) < 10 ? 1 : 0)} ms`;
    case 'percent':
      return `${round(value, 2)} %`;
    case 'per_minute':
      return `${plain(value)} / min`;
    default:
      return plain(value);
  }
}
