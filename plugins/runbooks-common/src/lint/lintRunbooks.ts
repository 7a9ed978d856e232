import { normaliseSource } from '../parse/normaliseSource';
import { parseRunbooks } from '../parse/parseRunbooks';
import { readTree } from '../parse/readTree';
import type { RunbookDiagnostic, RunbookDocument } from '../types';
import { lintCode } from './lintCode';
import type { LintFile, LintFinding, LintOptions } from './LintFile';
import { lintLinks } from './lintLinks';
import { lintRunbook } from './lintRunbook';
import { lintTitles } from './lintTitles';

/**
 * Looks through Markdown files for what their authors would want to mend: what the
 * parser did not understand, and what makes a runbook hard to use.
 *
 * @returns findings by file, in the order of the files, and by line.
 *
 * @public
 */
export function lintRunbooks(
  files: LintFile[],
  options: LintOptions,
): LintFinding[] {
  const documents = files.map(({ path, markdown }) => ({
    path,
    markdown,
    document: parseRunbooks(markdown, { path }),
  }));
  const titles = lintTitles(documents);
  return documents.flatMap(({ path, markdown, document }) =>
    [
      ...document.diagnostics,
      ...document.runbooks.flatMap(runbook =>
        lintRunbook(runbook, options.now),
      ),
      ...lintTree({ path, markdown }, document, options),
      ...titles.filter(finding => finding.path === path),
    ]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(finding => ({ ...finding, path })),
  );
}

function lintTree(
  { path, markdown }: LintFile,
  document: RunbookDocument,
  options: LintOptions,
): RunbookDiagnostic[] {
  const tree = readTree(normaliseSource(markdown));
  // The parser has said already that it cannot be read.
  return 'refused' in tree
    ? []
    : [
        ...lintCode(tree.root),
        ...lintLinks(tree.root, { path, document, exists: options.exists }),
      ];
}
