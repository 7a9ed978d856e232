import { closestTo } from './closestTo';

describe('closestTo', () => {
  it.each([
    ['timezone', 'timeZone'],
    ['tiemZone', 'timeZone'],
    ['timZone', 'timeZone'],
    ['titles', 'title'],
    ['TITLE', 'title'],
    ['s1', 'S1'],
    ['S9', undefined],
    ['colour', undefined],
    ['', undefined],
  ])('%s: %s', (word, meant) => {
    expect(closestTo(word, ['title', 'timeZone', 'S1'])).toBe(meant);
  });
});
