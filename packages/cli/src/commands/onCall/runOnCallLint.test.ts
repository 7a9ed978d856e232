import { TestFolder } from '../../__testUtils__/TestFolder';
import { TestTerminal } from '../../__testUtils__/TestTerminal';

const GOOD = `schedules:
  - id: primary
    timeZone: UTC
    layers:
      - rotation:
          every: week
          start: 2025-01-06T09:00
          participants: [user:default/mona, user:default/hubot]
escalation:
  - id: default
    levels: [{ targets: [schedule:primary] }]
`;
const WARNING = GOOD.replace(', user:default/hubot', '');
const PROBLEM = GOOD.replace('every:', 'evry:');

describe('callboard on-call lint', () => {
  const folder = TestFolder.forEachTest();
  let terminal: TestTerminal;

  beforeEach(async () => {
    terminal = new TestTerminal();
    terminal.cwd = folder.path;
    await folder.write('oncall.yaml', GOOD);
  });

  it('ends with 0 where there is nothing to mend', async () => {
    await expect(terminal.run('on-call', 'lint', 'oncall.yaml')).resolves.toBe(
      0,
    );
    expect(terminal.output).toBe('1 file, 0 problems, 0 warnings\n');
  });

  it('ends with 0 for warnings, and with 1 where it is strict', async () => {
    await folder.write('oncall.yaml', WARNING);
    await expect(terminal.run('on-call', 'lint', '.')).resolves.toBe(0);
    expect(terminal.output).toContain('oncall.yaml:8:11  warning  Only one');
    await expect(
      terminal.run('on-call', 'lint', '.', '--strict'),
    ).resolves.toBe(1);
  });

  it('ends with 1 for problems, by file, line and column', async () => {
    await folder.write('team/on-call.yml', PROBLEM);
    await expect(terminal.run('on-call', 'lint', '.')).resolves.toBe(1);
    expect(terminal.output).toContain(
      'team/on-call.yml:6:11  problem  "evry" is not known here; did you mean "every"?',
    );
    expect(terminal.output).toContain('2 files, 2 problems, 0 warnings\n');
  });

  it('prints JSON', async () => {
    await folder.write('oncall.yaml', WARNING);
    await terminal.run('on-call', 'lint', 'oncall.yaml', '--output', 'json');
    expect(JSON.parse(terminal.output)).toEqual({
      files: 1,
      findings: [
        {
          source: 'oncall.yaml',
          line: 8,
          column: 11,
          path: 'schedules[0].layers[0].rotation.participants',
          level: 'warning',
          rule: 'rotation-of-one',
          message: expect.stringContaining('Only one person'),
        },
      ],
    });
  });

  it('leaves other YAML of folders alone, and reads it where it is named', async () => {
    await folder.write('team/catalog-info.yaml', 'kind: Component\n');
    await folder.write('node_modules/oncall.yaml', PROBLEM);
    await expect(terminal.run('on-call', 'lint', '.')).resolves.toBe(0);
    await expect(terminal.run('on-call', 'lint', 'team/*.yaml')).resolves.toBe(
      1,
    );
    expect(terminal.output).toContain('"kind" is not known here');
  });

  it.each([
    [['nowhere'], 'There is no file or folder "nowhere".'],
    [['*.yml'], '"*.yml" holds no definition; expected a file such as'],
    [[], "missing required argument 'path'"],
  ])('ends with 64 for %j', async (args, words) => {
    await expect(terminal.run('on-call', 'lint', ...args)).resolves.toBe(64);
    expect(terminal.errors).toContain(words);
  });
});
