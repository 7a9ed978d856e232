// Runs every check and test, and ends with one line: N passed, N failed, N skipped.
//   npm test
import { fileURLToPath } from 'node:url';
import { findBrowser } from './lib/browser.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { check, jest, playwright } from './lib/runners.mjs';
import { rerunWithToolchain } from './lib/toolchain.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
const REDIS = 'BACKSTAGE_TEST_CACHE_REDIS7_CONNECTION_STRING';

const seconds = since => `${Math.round((Date.now() - since) / 1000)} s`;

async function main() {
  const args = process.argv.slice(2);
  if (await rerunWithToolchain(fileURLToPath(import.meta.url), args)) {
    return;
  }
  installIfNeeded();
  process.env.CI ??= '1';

  const browser = findBrowser();
  const runners = [
    check('types', 'yarn', 'tsc'),
    check('eslint', 'yarn', 'lint', '--max-warnings=0'),
    check('boundaries', 'yarn', 'lint:boundaries'),
    check('prettier', 'yarn', 'prettier:check'),
    jest,
    () => playwright({ browser }),
  ];

  const results = [];
  for (const runner of runners) {
    const since = Date.now();
    const result = await runner();
    results.push({ ...result, took: seconds(since) });
    console.log(
      `\n── ${result.name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped\n`,
    );
  }
  if (!browser && process.env.REQUIRE_BROWSER === '1') {
    results.push({
      name: 'browser required, none found',
      passed: 0,
      failed: 1,
      skipped: 0,
      took: '0 s',
    });
  }

  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log('Summary');
  for (const { name, passed, failed, skipped, took } of results) {
    console.log(
      `  ${name.padEnd(
        12,
      )} ${passed} passed, ${failed} failed, ${skipped} skipped  (${took})`,
    );
  }
  const ran = (what, extra, variable) =>
    console.log(
      `  ${what}: ${
        process.env[variable]
          ? extra.join(', ')
          : `${extra[0]}  (not ${extra[1]}: ${variable} is not set)`
      }`,
    );
  ran('databases', ['SQLite', 'PostgreSQL'], POSTGRES);
  ran('caches', ['memory', 'Redis'], REDIS);
  console.log(
    `  browser: ${
      browser?.version ??
      'none (set CHROMIUM_PATH, or put chromium on the PATH)'
    }`,
  );
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum(
      'skipped',
    )} skipped`,
  );
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error.message);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
