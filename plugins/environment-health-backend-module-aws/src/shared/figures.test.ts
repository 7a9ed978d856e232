import {
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatSpan,
} from './figures';

describe('figures', () => {
  it.each([
    [formatNumber(1240.4), '1,240'],
    [formatNumber(11), '11'],
    [formatNumber(0.431), '0.43'],
    [formatMilliseconds(241.3), '241 ms'],
    [formatMilliseconds(0.8), '0.8 ms'],
    [formatMilliseconds(2430), '2.4 s'],
    [formatMilliseconds(2000), '2 s'],
    [formatPercent(12.34), '12.3 %'],
    [formatSpan(45), '45 s'],
    [formatSpan(600), '10 min'],
    [formatSpan(7200), '2 h'],
  ])('reads %s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
