import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['Roll the **API** back', 'Roll the API back'],
    ['See [the board](https://x.example/a) *now*', 'See the board now'],
    ['Run `redis-cli FLUSHDB`', 'Run redis-cli FLUSHDB'],
    ['A ![picture](a.png) of <b>it</b>', 'A picture of it'],
    ['snake_case_stays and 2 * 3 * 4', 'snake_case_stays and 2 * 3 * 4'],
    ['two\nlines', 'two lines'],
    ['1\\. \\*not\\*', '1. *not*'],
  ])('%s', (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});
