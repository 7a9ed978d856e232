import { formatUptime } from './uptime';

it.each([
  [1, '100 %'],
  [0.999999, '99.99 %'],
  [0.9995, '99.95 %'],
  [0.998, '99.8 %'],
  [0.5, '50 %'],
  [0.1, '10 %'],
  [0, '0 %'],
])('%p is %p', (ratio, text) => {
  expect(formatUptime(ratio)).toBe(text);
});
