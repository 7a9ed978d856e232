import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './toolchain.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'callboard-test-'));

/** Runs a command with its output shown; answers with its exit code. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    })
      .once('error', reject)
      .once('exit', code => resolve(code ?? 1));
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A check that passes or fails as a whole and counts as one test. */
export const check =
  (name, command, ...args) =>
  async () => {
    const failed = (await run(command, args)) !== 0;
    return { name, passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
  };

/** Jest over the whole workspace. A suite that cannot be loaded counts as one failure. */
export async function jest() {
  const file = path.join(reports, 'jest.json');
  const code = await run('yarn', [
    ...['backstage-cli', 'repo', 'test', '--no-watch', '--maxWorkers=2'],
    ...['--json', `--outputFile=${file}`, '--testLocationInResults'],
  ]);
  const report = readReport(file);
  const passed = report?.numPassedTests ?? 0;
  let failed =
    (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  if (code !== 0 && failed === 0) {
    failed = 1; // it ended badly for a reason that the report does not hold
  }
  return {
    name: 'jest',
    passed,
    failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** Playwright against the portal and the sandbox, which it starts itself. */
export async function playwright({ browser }) {
  const file = path.join(reports, 'playwright.json');
  if (!browser) {
    const code = await run(
      'yarn',
      ['playwright', 'test', '--list', '--reporter=json'],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    );
    const count = code === 0 ? countSpecs(readReport(file)?.suites ?? []) : 0;
    return { name: 'playwright', passed: 0, failed: 0, skipped: count };
  }
  const code = await run(
    'yarn',
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM_PATH: browser.path },
  );
  const stats = readReport(file)?.stats;
  // A flaky test is a bug, so it counts as a failure.
  let failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  if (code !== 0 && failed === 0) {
    failed = 1;
  }
  return {
    name: 'playwright',
    passed: stats?.expected ?? 0,
    failed,
    skipped: stats?.skipped ?? 0,
  };
}

function countSpecs(suites) {
  return suites.reduce(
    (sum, suite) =>
      sum + (suite.specs?.length ?? 0) + countSpecs(suite.suites ?? []),
    0,
  );
}
