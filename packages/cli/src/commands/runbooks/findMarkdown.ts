import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../../UsageError';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Nobody keeps runbooks there. */
const LEFT_OUT = new Set(['node_modules', '.git']);

/**
 * Finds the Markdown files that paths name: a file as it is, all below a folder,
 * and what a glob matches.
 *
 * @returns paths relative to `cwd` with forward slashes, in order, each once.
 * @throws UsageError for a path at which there is nothing.
 */
export async function findMarkdown(
  paths: string[],
  cwd: string,
): Promise<string[]> {
  const found = await Promise.all(paths.map(path => findOne(path, cwd)));
  return [...new Set(found.flat())].sort();
}

async function findOne(path: string, cwd: string): Promise<string[]> {
  const { base, glob } = picomatch.scan(path);
  const kind = await kindOf(resolve(cwd, path));
  if (kind === 'file') {
    return [shown(resolve(cwd, path), cwd)];
  }
  const files =
    kind === 'folder'
      ? await below(resolve(cwd, path))
      : await matching(resolve(cwd, base), glob);
  if (!files.length) {
    throw new UsageError(
      kind === undefined && !glob
        ? `There is no file or folder "${path}".`
        : `"${path}" holds no Markdown file; expected one that ends in .md.`,
    );
  }
  return files.map(file => shown(file, cwd));
}

async function matching(base: string, glob: string): Promise<string[]> {
  if (!glob || (await kindOf(base)) !== 'folder') {
    return [];
  }
  const matches = picomatch(glob);
  return (await below(base)).filter(file => matches(shown(file, base)));
}

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return LEFT_OUT.has(entry.name) ? [] : below(path);
      }
      return entry.isFile() && MARKDOWN.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
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
