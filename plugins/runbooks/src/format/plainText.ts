// In the order in which they are taken off.
const MARKS: [RegExp, string][] = [
  [/!?\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/!?\[([^\]]*)\]\[[^\]]*\]/g, '$1'],
  [/<((?:https?|mailto):[^>\s]+)>/g, '$1'],
  [/<\/?[a-z][^>]*>/gi, ''],
  [/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(^|[^\w*\\])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])/g, '$1$2'],
  [/(^|[^\w\\])_(?=\S)(.+?)(?<=\S)_(?!\w)/g, '$1$2'],
  [/~~(.+?)~~/g, '$1'],
  [/`+([^`]+)`+/g, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\s+/g, ' '],
];

/** A line of Markdown in words, for names of buttons and for lines that are buttons themselves. */
export function plainText(markdown: string): string {
  return MARKS.reduce(
    (text, [mark, words]) => text.replace(mark, words),
    markdown,
  ).trim();
}
