import type { RunbookDocument } from '../types';
import type { LintFinding } from './LintFile';

/** Runbooks that nobody can tell apart in a list. */
export function lintTitles(
  documents: { path: string; document: RunbookDocument }[],
): LintFinding[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ path, document }) =>
    document.runbooks.flatMap(({ title, lines }): LintFinding[] => {
      const key = title.toLowerCase();
      const place = `${path}:${lines.from}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, place);
        return [];
      }
      return [
        {
          path,
          level: 'problem',
          rule: 'duplicate-title',
          message: `“${title}” is the title of a runbook at ${before} too. Name them so that readers can tell them apart.`,
          line: lines.from,
        },
      ];
    }),
  );
}
