import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './toolchain.mjs';

/** Whether what is installed is older than what `yarn.lock` asks for. */
export function needsInstall() {
  const state = path.join(root, 'node_modules/.yarn-state.yml');
  return (
    !existsSync(state) ||
    statSync(path.join(root, 'yarn.lock')).mtimeMs > statSync(state).mtimeMs
  );
}

/** Installs from the committed `yarn.lock` where needed. */
export function installIfNeeded() {
  if (!needsInstall()) {
    return;
  }
  console.log('Installing dependencies from yarn.lock …');
  const result = spawnSync('yarn', ['install', '--immutable'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(result.stdout ?? '');
    throw new Error(
      'Dependencies could not be installed; the lines above say why.',
    );
  }
}
