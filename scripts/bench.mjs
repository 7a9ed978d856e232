// Measures the portal against the catalog beside it and prints a table.
//   yarn bench [--services 500] [--only reads,sweeps] [--profiles folder]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './lib/install.mjs';
import { rerunWithToolchain, root } from './lib/toolchain.mjs';

async function main() {
  const args = process.argv.slice(2);
  if (await rerunWithToolchain(fileURLToPath(import.meta.url), args)) {
    return;
  }
  installIfNeeded();

  const require = createRequire(path.join(root, 'package.json'));
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      ...[
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      path.join(root, 'packages/bench/src/main.ts'),
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  // Ctrl-C reaches the child too, which has processes and databases to clean up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  await new Promise(resolve =>
    child.once('exit', code => {
      process.exitCode = code ?? 1;
      resolve();
    }),
  );
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
