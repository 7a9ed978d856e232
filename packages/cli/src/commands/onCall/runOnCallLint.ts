import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  formatOnCallLint,
  lintOnCallDefinition,
} from '@callboard/backstage-plugin-on-call-common';
import type { CommandContext } from '../../CommandContext';
import { findFiles, type FileKind } from '../../files/findFiles';
import { tellFindings, type LintOptions } from '../../files/tellFindings';

const DEFINITION: FileKind = {
  // Beside code there is much other YAML.
  inFolders: /(?:^|[-_.])on-?call\.ya?ml$/i,
  byGlob: /\.ya?ml$/i,
  words: 'definition; expected a file such as oncall.yaml',
};

/**
 * Prints what authors of definitions would want to mend.
 *
 * @returns 0 where there is nothing but warnings, 1 where there are problems; in strict mode 1 for warnings too.
 * @throws UsageError where a path names no definition.
 */
export async function runOnCallLint(
  paths: string[],
  options: LintOptions,
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
  return tellFindings(
    { findings, files: files.length, format: formatOnCallLint },
    options,
    context,
  );
}
