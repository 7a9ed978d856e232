import type { Push } from '@callboard/backstage-plugin-environments-node';
import { isTouched } from './isTouched';

const planned = {
  tree: 'https://github.com/acme/api/tree/main/',
  globs: ['docs/runbooks/**/*.md', 'RUNBOOK.md'],
};
const repository = {
  html_url: 'https://github.com/acme/api',
  default_branch: 'main',
};

function push(fields: Partial<Push>): Push {
  return {
    ref: 'refs/heads/main',
    repository,
    commits: [{ modified: ['RUNBOOK.md'] }],
    ...fields,
  };
}

describe('isTouched', () => {
  it.each<[string, Partial<Push>]>([
    ['a file that is read was modified', {}],
    ['one was added', { commits: [{ added: ['docs/runbooks/a/b.md'] }] }],
    ['one was removed', { commits: [{}, { removed: ['RUNBOOK.md'] }] }],
    ['nothing tells what changed', { commits: [] }],
    ['history was rewritten', { forced: true, commits: [{ added: ['x'] }] }],
    [
      'there are too many commits to tell',
      { commits: Array.from({ length: 2048 }, () => ({ added: ['x'] })) },
    ],
    [
      'it is the same repository in other letters',
      { repository: { html_url: 'https://github.com/Acme/API/' } },
    ],
  ])('is so where %s', (_, fields) => {
    expect(isTouched(planned, push(fields))).toBe(true);
  });

  it.each<[string, Partial<Push>]>([
    ['other files changed', { commits: [{ modified: ['src/a.ts'] }] }],
    ['it is another branch', { ref: 'refs/heads/main2' }],
    [
      'it is another repository',
      { repository: { html_url: 'https://github.com/acme/api2' } },
    ],
    [
      'it is another host',
      { repository: { html_url: 'https://ghe.example.com/acme/api' } },
    ],
  ])('is not so where %s', (_, fields) => {
    expect(isTouched(planned, push(fields))).toBe(false);
  });

  it('takes a tree without a ref for that of the default branch', () => {
    for (const tree of [
      'https://github.com/acme/api/',
      'https://github.com/acme/api/tree/HEAD/',
    ]) {
      expect(isTouched({ ...planned, tree }, push({}))).toBe(true);
      expect(
        isTouched({ ...planned, tree }, push({ ref: 'refs/heads/develop' })),
      ).toBe(false);
    }
  });
});
