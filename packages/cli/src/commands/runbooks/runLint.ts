import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import {
  formatLint,
  lintRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';
import type { CommandContext } from '../../CommandContext';
import { findFiles, type FileKind } from '../../files/findFiles';
import { tellFindings, type LintOptions } from '../../files/tellFindings';
import { repositoryRoot } from './repositoryRoot';

const MARKDOWN: FileKind = {
  inFolders: /\.(?:md|markdown)$/i,
  byGlob: /\.(?:md|markdown)$/i,
  words: 'Markdown file; expected one that ends in .md',
};

/**
 * Prints what authors of runbooks would want to mend.
 *
 * @returns 0 where there is nothing but hints, 1 where there are problems; in strict mode 1 for hints too.
 * @throws UsageError where a path names no Markdown.
 */
export async function runLint(
  paths: string[],
  options: LintOptions,
  context: CommandContext,
): Promise<number> {
  const cwd = context.cwd;
  const root = repositoryRoot(cwd);
  const inRepository = (path: string) =>
    relative(root, resolve(cwd, path)).split(sep).join('/');
  const found = await findFiles(paths, cwd, MARKDOWN);
  const shownAs = new Map(found.map(path => [inRepository(path), path]));
  const files = await Promise.all(
    found.map(async path => ({
      path: inRepository(path),
      markdown: await readFile(resolve(cwd, path), 'utf8'),
    })),
  );
  const findings = lintRunbooks(files, {
    now: context.now(),
    exists: path => existsSync(join(root, path)),
  }).map(finding => ({
    ...finding,
    path: shownAs.get(finding.path) ?? finding.path,
  }));
  return tellFindings(
    { findings, files: files.length, format: formatLint },
    options,
    context,
  );
}
