import { formatElapsed } from './elapsed';

it.each([
  [-5, '0 min'],
  [59_999, '0 min'],
  [12 * 60_000, '12 min'],
  [65 * 60_000, '1 h 05 min'],
  [51 * 3_600_000, '2 d 3 h'],
])('%d ms is %s', (length, words) => {
  expect(formatElapsed(length)).toBe(words);
});
