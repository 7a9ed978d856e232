import type { LintFinding } from './LintFile';

/**
 * Findings as lines that editors and people read: `path:line  level  message  (rule)`,
 * and a last line that counts them.
 *
 * @param files - how many were looked through
 *
 * @public
 */
export function formatLint(findings: LintFinding[], files: number): string {
  const problems = findings.filter(({ level }) => level === 'problem').length;
  const hints = findings.length - problems;
  return [
    ...findings.map(
      ({ path, line, level, message, rule }) =>
        `${path}:${line ?? 1}  ${level}  ${message}  (${rule})`,
    ),
    `${amount(files, 'file')}, ${amount(problems, 'problem')}, ${amount(
      hints,
      'hint',
    )}`,
    '',
  ].join('\n');
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
