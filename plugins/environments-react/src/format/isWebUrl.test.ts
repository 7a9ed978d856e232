import { isWebUrl } from './isWebUrl';

describe('isWebUrl', () => {
  it.each([
    ['https://github.com/octo', true],
    ['http://localhost:7100/octo', true],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', false],
    ['//github.com', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (url, expected) => {
    expect(isWebUrl(url)).toBe(expected);
  });
});
