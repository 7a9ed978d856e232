// In this order. Each reads a line once, however long it is.
const MARKS: [RegExp, string][] = [
  // Fences, and the line between a table's head and its rows.
  [/^[ \t]*(?:```|~~~).*$/gm, ''],
  [/^[-| :\t]+$/gm, ''],
  // What begins a line: headings, quotes, items, boxes to tick.
  [/^[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+)+/gm, ''],
  [/^\[[ xX]\][ \t]+/gm, ''],
  // Links and images leave their words.
  [/!?\[([^[\]]*)\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)/g, '$1'],
  // Not every tag: `<service>` is a word to fill in.
  [
    /<\/?(?:a|b|br|details|div|em|i|img|kbd|p|span|strong|summary)\b[^<>\n]*>/g,
    ' ',
  ],
  [/\*\*|__|~~|`+/g, ''],
  [/\*(?=\S)|(?<=\S)\*/g, ''],
  [/\|/g, ' '],
];

/**
 * The words of Markdown without its marks.
 *
 * @remarks
 * An index of thousands of runbooks is made anew every few minutes, and a mark that stays in it
 * does no harm: so this reads line by line and leaves the grammar to the parser.
 *
 * @internal
 */
export function withoutMarks(markdown: string): string {
  return MARKS.reduce(
    (text, [mark, instead]) => text.replace(mark, instead),
    markdown,
  )
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
