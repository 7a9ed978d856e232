import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readSectionTitle } from './sectionRole';
import { endOf, lineOf, startOf, type SourceText } from './SourceText';

/** A stretch of a paragraph: a label, or text where `label` is absent. */
export interface LabelledPart {
  label?: string;
  /** Whether a colon follows the label. */
  introduces: boolean;
  node: Paragraph;
}

interface Line {
  number: number;
  /** Offsets of its first sign and of its end. */
  from: number;
  to: number;
}

interface Label {
  title: string;
  introduces: boolean;
  from: number;
  /** Where the label, with its colon, is over. */
  to: number;
}

/**
 * Finds labels in a paragraph: a line that is bold from end to end
 * (`**Symptoms**:`), a line that begins with a bold known section
 * (`**Impact:** nobody can log in`), and a line of nothing but a known
 * section and a colon (`Symptoms:`).
 */
export function splitLabels(
  paragraph: Paragraph,
  source: SourceText,
): LabelledPart[] {
  const parts: LabelledPart[] = [];
  let textFrom: { offset: number; line: number } | undefined;
  const cut = (from: number, to: number, line: number): Paragraph => ({
    type: 'paragraph',
    children: paragraph.children.filter(
      child => startOf(child) < to && endOf(child) > from,
    ),
    position: {
      start: { line, column: 1, offset: from },
      end: { line, column: 1, offset: to },
    },
  });
  const flush = (to: number) => {
    if (textFrom && source.raw(textFrom.offset, to).trim()) {
      parts.push({
        introduces: false,
        node: cut(textFrom.offset, to, textFrom.line),
      });
    }
    textFrom = undefined;
  };
  for (const line of linesOf(paragraph, source)) {
    const label = readLabel(paragraph, line, source);
    if (label) {
      flush(line.from);
      parts.push({
        label: label.title,
        introduces: label.introduces,
        node: cut(label.from, label.to, line.number),
      });
      textFrom = { offset: label.to, line: line.number };
    } else {
      textFrom ??= { offset: line.from, line: line.number };
    }
  }
  flush(endOf(paragraph));
  return parts.some(part => part.label !== undefined)
    ? parts
    : [{ introduces: false, node: paragraph }];
}

function readLabel(
  { children }: Paragraph,
  line: Line,
  source: SourceText,
): Label | undefined {
  const words = source.raw(line.from, line.to).trim();
  const plain = /^[^\s*_`[\]<>:][^*_`[\]<>:]*(?=:$)/.exec(words)?.[0];
  if (plain !== undefined && readSectionTitle(plain).exact) {
    return { title: plain, introduces: true, from: line.from, to: line.to };
  }
  const bold = children.find(
    child =>
      (child.type === 'strong' || child.type === 'emphasis') &&
      startOf(child) === line.from &&
      endOf(child) <= line.to,
  );
  if (!bold) {
    return undefined;
  }
  const inside = toString(bold, { includeHtml: false })
    .replace(/\s+/g, ' ')
    .trim();
  const title = inside.replace(/\s*:$/, '').trim();
  const after = source.raw(endOf(bold), line.to);
  const colon = /^\s*:\s*/.exec(after)?.[0].length ?? 0;
  const introduces = colon > 0 || inside.endsWith(':');
  const alone = /^\s*:?\s*\\?$/.test(after);
  const known = introduces && readSectionTitle(title).exact;
  if (title && (known || (alone && bold.type === 'strong'))) {
    return {
      title,
      introduces,
      from: line.from,
      to: alone ? line.to : endOf(bold) + colon,
    };
  }
  return undefined;
}

function linesOf(paragraph: Paragraph, source: SourceText): Line[] {
  const lines: Line[] = [];
  let offset = startOf(paragraph);
  let number = lineOf(paragraph);
  for (const text of source.raw(offset, endOf(paragraph)).split('\n')) {
    const indentation = text.length - text.trimStart().length;
    lines.push({
      number,
      from: offset + indentation,
      to: offset + text.length,
    });
    offset += text.length + 1;
    number += 1;
  }
  return lines;
}
