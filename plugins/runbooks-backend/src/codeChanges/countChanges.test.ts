import type { Push } from '@callboard/backstage-plugin-environments-node';
import fc from 'fast-check';
import { countChanges } from './countChanges';

const tree = 'https://github.com/acme/mono/tree/main/';
const all = { tree, folder: '', globs: ['RUNBOOK.md'] };
const api = {
  tree,
  folder: 'services/api',
  globs: ['services/api/docs/runbooks/**/*.md'],
};

function push(commits: Push['commits'], fields: Partial<Push> = {}): Push {
  return {
    ref: 'refs/heads/main',
    repository: {
      html_url: 'https://github.com/acme/mono',
      default_branch: 'main',
    },
    commits,
    ...fields,
  };
}

describe('countChanges', () => {
  it('counts every file once for each folder that it lies below', () => {
    const commits = [
      { added: ['services/api/a.ts', 'services/api2/a.ts'] },
      { modified: ['services/api/a.ts', 'services/api/b/c.ts'] },
      { removed: ['services/api/a.ts', 'd.ts'] },
    ];
    expect(countChanges(push(commits), [all, api])).toEqual([
      { root: all, files: 4 },
      { root: api, files: 2 },
    ]);
  });

  it('leaves runbooks out, and folders in which nothing else changed', () => {
    const commits = [
      {
        added: ['services/api/docs/runbooks/down.md', 'RUNBOOK.md'],
        modified: ['README.md'],
      },
    ];
    expect(countChanges(push(commits), [all, api])).toEqual([
      { root: all, files: 2 },
    ]);
  });

  it.each<[string, Partial<Push>]>([
    ['another branch', { ref: 'refs/heads/feature' }],
    [
      'another repository',
      { repository: { html_url: 'https://github.com/acme/mono2' } },
    ],
  ])('counts nothing of %s', (_, fields) => {
    expect(countChanges(push([{ added: ['a.ts'] }], fields), [all])).toEqual(
      [],
    );
  });

  it('takes a push without commits for one that changed nothing', () => {
    expect(countChanges(push(undefined), [all, api])).toEqual([]);
  });

  it('is the same however a push is cut into commits, and at most all of its files', () => {
    const paths = fc.array(
      fc
        .array(fc.constantFrom('services', 'api', 'x', 'RUNBOOK.md'), {
          minLength: 1,
          maxLength: 4,
        })
        .map(parts => parts.join('/')),
    );
    fc.assert(
      fc.property(paths, paths, paths, (added, modified, removed) => {
        const together = countChanges(push([{ added, modified, removed }]), [
          all,
          api,
        ]);
        const apart = countChanges(
          push([{ removed }, { added: modified }, { modified: added }]),
          [all, api],
        );
        expect(apart).toEqual(together);
        const distinct = new Set([...added, ...modified, ...removed]).size;
        for (const { files } of together) {
          expect(files).toBeLessThanOrEqual(distinct);
        }
      }),
    );
  });
});
