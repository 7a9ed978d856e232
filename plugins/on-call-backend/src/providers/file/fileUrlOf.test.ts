import { fileUrlOf } from './fileUrlOf';

const root = 'https://github.com/acme/shop/tree/main/';
const blob = 'https://github.com/acme/shop/blob/main/';

describe('fileUrlOf', () => {
  it.each([
    [root, './oncall.yaml', `${blob}oncall.yaml`],
    [`${root}services/api/`, 'oncall.yaml', `${blob}services/api/oncall.yaml`],
    [`${root}services/api/`, '../../oncall.yaml', `${blob}oncall.yaml`],
    [`${root}services/api/`, '/on call.yaml', `${blob}on%20call.yaml`],
    [
      'https://gitlab.com/a/b/c/-/tree/main/docs/',
      'oncall.yml',
      'https://gitlab.com/a/b/c/-/blob/main/docs/oncall.yml',
    ],
    [
      'https://example.com/shop/',
      'oncall.yaml',
      'https://example.com/shop/oncall.yaml',
    ],
  ])('from %s by %s it is %s', (folder, path, expected) => {
    expect(fileUrlOf(folder, path)).toBe(expected);
  });

  it.each([
    '../oncall.yaml',
    '/../oncall.yaml',
    'a/../../b.yaml',
    '.',
    '',
    'a/',
  ])('is nothing by %p', path => {
    expect(fileUrlOf(root, path)).toBeUndefined();
  });
});
