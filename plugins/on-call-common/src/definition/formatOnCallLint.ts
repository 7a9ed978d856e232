import type { OnCallLintFinding } from './lintOnCallDefinition';

/**
 * Findings as lines that editors and people read: `file:line:column  level  message  (rule)`,
 * and a last line that counts them.
 *
 * @param files - how many were looked through
 *
 * @public
 */
export function formatOnCallLint(
  findings: OnCallLintFinding[],
  files: number,
): string {
  const problems = findings.filter(({ level }) => level === 'problem').length;
  return [
    ...findings.map(
      ({ source, line = 1, column = 1, level, message, rule }) =>
        `${source}:${line}:${column}  ${level}  ${message}  (${rule})`,
    ),
    [
      amount(files, 'file'),
      amount(problems, 'problem'),
      amount(findings.length - problems, 'warning'),
    ].join(', '),
    '',
  ].join('\n');
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
