import { listNames } from './listNames';

describe('listNames', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a, b'],
    [['a', 'b', 'c'], 'a, b and 1 more'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
  ])('of %j is %s', (names, text) => {
    expect(listNames(names, 2)).toBe(text);
  });
});
