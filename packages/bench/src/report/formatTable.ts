import type { Row } from './Row';

const HEAD = ['metric', 'value', 'ratio / target', 'ok?'];

/** Prints rows as a Markdown table whose columns also line up as plain text. */
export function formatTable(rows: Row[]): string {
  const cells = rows.map(row => [
    row.metric,
    row.value,
    row.target ?? '',
    verdict(row.ok),
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map(line => line[column].length)),
  );
  const print = (line: string[]) =>
    `| ${line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`;
  return [print(HEAD), rule, ...cells.map(print)].join('\n');
}

function verdict(ok: boolean | undefined): string {
  if (ok === undefined) {
    return '';
  }
  return ok ? 'yes' : 'NO';
}
