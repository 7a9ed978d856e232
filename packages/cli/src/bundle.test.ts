import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  environmentHealth,
  healthAnswer,
} from './__testUtils__/environmentHealth';
import { TestPortal } from './__testUtils__/TestPortal';

const run = promisify(execFile);
// eslint-disable-next-line no-restricted-syntax
const PACKAGE = resolve(__dirname, '..');

describe('the published command', () => {
  const portal = TestPortal.forAllTests();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callboard-cli-'));
    const { scripts } = require('../package.json');
    await run(
      'sh',
      [
        '-c',
        scripts.build.replace(
          ' --outfile=',
          ` --log-level=warning --outfile=${folder}/`,
        ),
      ],
      {
        cwd: PACKAGE,
        env: {
          ...process.env,
          PATH: `${join(PACKAGE, '../../node_modules/.bin')}:${
            process.env.PATH
          }`,
        },
      },
    );
    await cp(join(PACKAGE, 'bin'), join(folder, 'bin'), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const callboard = async (...args: string[]) => {
    try {
      const { stdout } = await run(
        process.execPath,
        [join(folder, 'bin/callboard'), ...args],
        { env: {} },
      );
      return { code: 0, stdout };
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, stdout };
    }
  };

  it.each([
    ['healthy', 0],
    ['warning', 1],
    ['unhealthy', 2],
    ['unknown', 3],
  ] as const)('runs alone and ends for %s with %d', async (status, code) => {
    portal.answer(
      'GET /api/environment-health/v1/entities/component/default/orders/health?results=all',
      healthAnswer(
        environmentHealth('prod', [{ category: 'application', status }]),
      ),
    );
    const result = await callboard(
      'status',
      'orders',
      'prod',
      '--url',
      portal.url,
    );
    expect(result.code).toBe(code);
    expect(result.stdout).toContain(status);
  });

  it('reads runbooks without a portal', async () => {
    await writeFile(join(folder, 'bad.md'), '---\nseverity: []\n---\n# A\n');
    const result = await callboard('runbooks', 'lint', join(folder, 'bad.md'));
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('bad.md:2  problem  severity');
  });

  it('ends for wrong use with 64 and for a silent portal with 69', async () => {
    expect(await callboard('status')).toMatchObject({ code: 64 });
    expect(
      await callboard(
        'status',
        'orders',
        'prod',
        '--url',
        'http://127.0.0.1:9',
      ),
    ).toMatchObject({ code: 69 });
  });
});
