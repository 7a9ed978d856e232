import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './toolchain.mjs';

function version(file) {
  const result = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Playwright's own download, where somebody made it. */
function playwrightsOwn() {
  const require = createRequire(path.join(root, 'package.json'));
  const file = require('@playwright/test').chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** A Chromium: CHROMIUM_PATH, else on the PATH, else Playwright's own; undefined where there is none. */
export function findBrowser() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : ['chromium', 'chromium-browser', 'google-chrome', playwrightsOwn()];
  for (const candidate of candidates.filter(Boolean)) {
    const found = version(candidate);
    if (found) {
      const located = path.isAbsolute(candidate)
        ? candidate
        : spawnSync('which', [candidate], { encoding: 'utf8' }).stdout.trim();
      return { path: located, version: found };
    }
  }
  return undefined;
}
