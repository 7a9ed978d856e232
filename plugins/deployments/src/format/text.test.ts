import { firstLine, joinList, shortSha } from './text';

describe('joinList', () => {
  it.each([
    [[], ''],
    [['Mona'], 'Mona'],
    [['Mona', 'Hubot'], 'Mona or Hubot'],
    [['Mona', 'Hubot', 'Octocat'], 'Mona, Hubot or Octocat'],
  ])('%j', (items, text) => {
    expect(joinList(items, 'or')).toBe(text);
  });
});

it('shortens a commit and its message', () => {
  expect(shortSha('a1b2c3d4e5f6')).toBe('a1b2c3d');
  expect(firstLine('Fix it \n\nBecause.')).toBe('Fix it');
});
