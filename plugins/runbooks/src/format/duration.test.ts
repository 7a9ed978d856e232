import { splitDuration } from './duration';

describe('splitDuration', () => {
  it.each([
    [5, 'minutes', 5],
    [90, 'minutes', 90],
    [120, 'hours', 2],
    [150, 'hours', 2.5],
    [241, 'hours', 4],
  ])('says %s as %s %s', (minutes, unit, value) => {
    expect(splitDuration(minutes)).toEqual({ unit, value });
  });
});
