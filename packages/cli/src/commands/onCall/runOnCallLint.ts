import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  formatOnCallLint,
  lintOnCallDefinition,
} from '@callboard/backstage-plugin-on-call-common';
import type { CommandContext } from '../../CommandContext';
import { findFiles, type FileKind } from '../../files/findFiles';

const DEFINITION: FileKind = {
  // Beside code there is much other YAML.
  inFolders: /(?:^|[-_.])on-?call\.ya?ml$/i,
  byGlob: /\.ya?ml$/i,
  words: 'definition; expected a file such as oncall.yaml',
};

/** The options of `callboard on-call lint`, as they are written. */
export interface OnCallLintOptions {
  output: 'text' | 'json';
  strict?: boolean;
}

/**
 * Prints what authors of definitions would want to mend.
 *
 * @returns 0 where there is nothing but warnings, 1 where there are problems; in strict mode 1 for warnings too.
 * @throws UsageError where a path names no definition.
 */
export async function runOnCallLint(
  paths: string[],
  options: OnCallLintOptions,
  context: CommandContext,
): Promise<number> {
  const { cwd } = context;
  const files = await findFiles(paths, cwd, DEFINITION);
  const now = context.now();
  const findings = (
    await Promise.all(
      files.map(async source =>
        lintOnCallDefinition(await readFile(resolve(cwd, source), 'utf8'), {
          source,
          now,
        }),
      ),
    )
  ).flat();
  context.write(
    options.output === 'json'
      ? `${JSON.stringify({ files: files.length, findings })}\n`
      : formatOnCallLint(findings, files.length),
  );
  return findings.some(({ level }) => options.strict || level === 'problem')
    ? 1
    : 0;
}
