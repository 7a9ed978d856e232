import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../UsageError';

/** What files are looked for. */
export interface FileKind {
  /** Of the names of those that a folder is searched for. */
  inFolders: RegExp;
  /** Of the names of those that a glob may match. */
  byGlob: RegExp;
  /** Goes after "holds no". */
  words: string;
}

/** Nobody keeps anything of their own there. */
const LEFT_OUT = new Set(['node_modules', '.git']);

/**
 * Finds the files of a kind that paths name: a file as it is, all below a folder,
 * and what a glob matches.
 *
 * @returns paths relative to `cwd` with forward slashes, in order, each once.
 * @throws UsageError for a path at which there is nothing.
 */
export async function findFiles(
  paths: string[],
  cwd: string,
  kind: FileKind,
): Promise<string[]> {
  const found = await Promise.all(paths.map(path => findOne(path, cwd, kind)));
  return [...new Set(found.flat())].sort();
}

async function findOne(
  path: string,
  cwd: string,
  kind: FileKind,
): Promise<string[]> {
  const { base, glob } = picomatch.scan(path);
  const place = await placeAt(resolve(cwd, path));
  if (place === 'file') {
    return [shown(resolve(cwd, path), cwd)];
  }
  const files =
    place === 'folder'
      ? await below(resolve(cwd, path), kind.inFolders)
      : await matching(resolve(cwd, base), glob, kind.byGlob);
  if (!files.length) {
    throw new UsageError(
      place === undefined && !glob
        ? `There is no file or folder "${path}".`
        : `"${path}" holds no ${kind.words}.`,
    );
  }
  return files.map(file => shown(file, cwd));
}

async function matching(
  base: string,
  glob: string,
  wanted: RegExp,
): Promise<string[]> {
  if (!glob || (await placeAt(base)) !== 'folder') {
    return [];
  }
  const matches = picomatch(glob);
  return (await below(base, wanted)).filter(file => matches(shown(file, base)));
}

async function below(folder: string, wanted: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return LEFT_OUT.has(entry.name) ? [] : below(path, wanted);
      }
      return entry.isFile() && wanted.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

async function placeAt(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (
      ['ENOENT', 'ENOTDIR'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    ) {
      return undefined;
    }
    throw error;
  }
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}
