import { join } from 'node:path';
import { TestFolder } from '../../__testUtils__/TestFolder';
import { TestTerminal } from '../../__testUtils__/TestTerminal';

const GOOD = '# Website down\n\n1. Roll back\n';
const HINTS = '# Cache\n\nwords\n';
const PROBLEM = '# Queue\n\n1. [Read](missing.md)\n';

describe('callboard runbooks lint', () => {
  const folder = TestFolder.forEachTest();
  let terminal: TestTerminal;

  beforeEach(async () => {
    terminal = new TestTerminal();
    terminal.cwd = folder.path;
    await folder.write('.git/HEAD', '');
    await folder.write('docs/good.md', GOOD);
  });

  it('ends with 0 where there is nothing to mend', async () => {
    await expect(terminal.run('runbooks', 'lint', 'docs')).resolves.toBe(0);
    expect(terminal.output).toBe('1 file, 0 problems, 0 hints\n');
  });

  it('ends with 0 for hints, and with 1 where it is strict', async () => {
    await folder.write('docs/hints.md', HINTS);
    await expect(terminal.run('runbooks', 'lint', '.')).resolves.toBe(0);
    expect(terminal.output).toContain('docs/hints.md:1  hint  “Cache” has no');
    await expect(
      terminal.run('runbooks', 'lint', '.', '--strict'),
    ).resolves.toBe(1);
  });

  it('ends with 1 for problems, by file and line', async () => {
    await folder.write('docs/problem.md', PROBLEM);
    await expect(
      terminal.run('runbooks', 'lint', 'docs/problem.md', 'docs/good.md'),
    ).resolves.toBe(1);
    expect(terminal.output).toBe(
      [
        'docs/problem.md:3  problem  The link missing.md leads to docs/missing.md, which is not there.  (broken-link)',
        '2 files, 1 problem, 0 hints',
        '',
      ].join('\n'),
    );
  });

  it('prints JSON', async () => {
    await folder.write('docs/problem.md', PROBLEM);
    await terminal.run('runbooks', 'lint', 'docs', '--output', 'json');
    expect(JSON.parse(terminal.output)).toEqual({
      files: 2,
      findings: [
        expect.objectContaining({
          path: 'docs/problem.md',
          line: 3,
          level: 'problem',
          rule: 'broken-link',
        }),
      ],
    });
  });

  it('reads globs, and leaves out what is no Markdown and what was installed', async () => {
    await folder.write('a/docs/runbooks/x.md', GOOD.replace('Website', 'X'));
    await folder.write(
      'b/docs/runbooks/deep/y.md',
      GOOD.replace('Website', 'Y'),
    );
    await folder.write('b/docs/runbooks/z.txt', PROBLEM);
    await folder.write('b/node_modules/docs/runbooks/n.md', PROBLEM);
    await terminal.run('runbooks', 'lint', '*/docs/runbooks/**');
    expect(terminal.output).toBe('2 files, 0 problems, 0 hints\n');
  });

  it('follows links from where the repository begins, also called from below', async () => {
    await folder.write('docs/more.md', '# More\n\n1. [Read](/docs/good.md)\n');
    terminal.cwd = join(folder.path, 'docs');
    await expect(terminal.run('runbooks', 'lint', 'more.md')).resolves.toBe(0);
  });

  it.each([
    [['nowhere'], 'There is no file or folder "nowhere".'],
    [['*.markdown'], '"*.markdown" holds no Markdown file'],
    [['.git'], '".git" holds no Markdown file'],
    [[], "missing required argument 'path'"],
    [['docs', '--output', 'xml'], 'Allowed choices are text, json'],
  ])('ends with 64 for %j', async (args, words) => {
    await expect(terminal.run('runbooks', 'lint', ...args)).resolves.toBe(64);
    expect(terminal.errors).toContain(words);
  });
});
