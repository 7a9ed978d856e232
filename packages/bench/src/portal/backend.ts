/**
 * The portal's backend with some features left out: those whose names contain a
 * part of `BENCH_WITHOUT`, a list with commas between.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { featuresOfThePortal } from './featuresOfThePortal';

const entry = path.join(repositoryRoot, 'packages/backend/src/index.ts');
const without = (process.env.BENCH_WITHOUT ?? '').split(',').filter(Boolean);

// From there, because they are that package's dependencies and not ours.
const requireFromPortal = createRequire(entry);
const { createBackend } = requireFromPortal('@backstage/backend-defaults');

const backend = createBackend();
for (const name of featuresOfThePortal(readFileSync(entry, 'utf8'))) {
  if (!without.some(part => name.includes(part))) {
    backend.add(requireFromPortal(name));
  }
}
backend.start();
