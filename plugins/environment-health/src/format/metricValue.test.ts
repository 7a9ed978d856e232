import { formatMetric } from './metricValue';

it.each([
  [184.4, 'milliseconds', '184 ms'],
  [4.26, 'milliseconds', '4.3 ms'],
  [1240, 'milliseconds', '1.24 s'],
  [2000, 'milliseconds', '2 s'],
  [0.4, 'percent', '0.4 %'],
  [100, 'percent', '100 %'],
  [12.04, 'per_minute', '12 / min'],
  [15_300, 'per_minute', '15.3 k / min'],
  [2_400_000, 'count', '2.4 M'],
  [3, 'count', '3'],
  [0.087, 'score', '0.09'],
] as const)('%p %s is %p', (value, unit, text) => {
  expect(formatMetric(value, unit)).toBe(text);
});
