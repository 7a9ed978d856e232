import fc from 'fast-check';
import { fileMatcher } from '../sources/fileMatcher';
import { globOf } from './globOf';

describe('globOf', () => {
  it.each([
    ['docs/runbooks', '', 'docs/runbooks/**/*.{md,markdown}'],
    ['./docs/', 'services/api', 'services/api/docs/**/*.{md,markdown}'],
    ['../../docs', 'services/api', 'docs/**/*.{md,markdown}'],
    ['/ops', 'services/api', 'ops/**/*.{md,markdown}'],
    ['RUNBOOK.md', 'services/api', 'services/api/RUNBOOK.md'],
    ['docs/*.md', '', 'docs/*.md'],
    ['.', '', '**/*.{md,markdown}'],
    ['.', 'a', 'a/**/*.{md,markdown}'],
  ])('takes %s in %s for %s', (path, base, glob) => {
    expect(globOf(path, base)).toBe(glob);
  });

  it.each([
    ['..', ''],
    ['../docs', ''],
    ['../../../x.md', 'a/b'],
  ])('does not leave the repository by %s in %s', (path, base) => {
    expect(globOf(path, base)).toBeUndefined();
  });

  const name = fc.stringMatching(/^[a-z0-9 ()[\]{}!+@|_-]{1,8}$/);

  it('finds a file in a folder, whatever the folder is called', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), folders => {
        const base = folders.join('/');
        const matches = fileMatcher([globOf('docs', base)!]);
        expect(matches(`${base}/docs/a/b.md`)).toBe(true);
        expect(matches(`${base}/docs/a/b.txt`)).toBe(false);
        expect(matches(`${base}/other/b.md`)).toBe(false);
      }),
    );
  });
});
