/**
 * Text as a line of Markdown that says the same: nothing in it is taken for
 * emphasis, a link, HTML, a heading or a list.
 *
 * @param text - of whatever origin; line breaks become blanks
 *
 * @public
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
      // What means something at the beginning of a line alone.
      .replace(/^[#+=:-]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
