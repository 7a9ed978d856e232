import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

const manifest = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const yarnVersion = manifest.packageManager.split('@').pop();
const supportedNodes = manifest.engines.node.split('||').map(v => v.trim());

/** What is missing of the toolchain, as a phrase for people; undefined when all is there. */
export function missingTool() {
  const major = process.versions.node.split('.')[0];
  if (!supportedNodes.includes(major)) {
    return `Node ${supportedNodes.join(' or ')} (this is ${
      process.versions.node
    })`;
  }
  const yarn = spawnSync('yarn', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
  if (yarn.status !== 0 || !yarn.stdout.trim().startsWith('4.')) {
    return `Yarn ${yarnVersion}`;
  }
  return undefined;
}

/**
 * Runs this script again under Node 24 and Yarn 4, both taken from the registry
 * as packages, when this machine has other ones.
 *
 * @returns false when the toolchain is fine and the caller should go on.
 */
export async function rerunWithToolchain(script, args) {
  const missing = missingTool();
  if (!missing) {
    return false;
  }
  if (process.env.CALLBOARD_TOOLCHAIN === 'obtained') {
    throw new Error(
      `The toolchain could not be obtained: ${missing} is still missing. Install it and run again.`,
    );
  }
  console.log(`Obtaining Node 24 and Yarn ${yarnVersion}: needs ${missing} …`);
  const child = spawn(
    'npx',
    [
      '--yes',
      ...['--package', 'node@24'],
      ...['--package', `@yarnpkg/cli-dist@${yarnVersion}`],
      '--',
      'node',
      script,
      ...args,
    ],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, CALLBOARD_TOOLCHAIN: 'obtained' },
    },
  );
  // The terminal sends Ctrl-C to the whole group; what is left to do here is to
  // outlive the child, so that the shell gets its prompt back after the cleaning up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal ? 130 : 1);
      resolve();
    });
  });
  return true;
}
