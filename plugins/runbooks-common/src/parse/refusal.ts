/** Longer files are no runbooks; to parse them would hold up everything else. */
const MAX_CHARACTERS = 200_000;
const MAX_LIST_ITEMS = 3000;
/** Quotations and lists one in the other, on one line. */
const MAX_NESTING = 40;
/** Marks of emphasis, links and code that the parser has to pair, between two blank lines. */
const MAX_MARKS = 3000;
/** The same, counted where none have to be paired: in tables and code. */
const MAX_MARKS_ANYWHERE = 10_000;

const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm;
const NESTING = new RegExp(
  `^[ \\t]*(?:(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*){${MAX_NESTING}}`,
  'm',
);
const MARKS = /[*_[\]`<~!&@]/g;
const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Why a file is not parsed: some texts cost the parser the square of their length.
 *
 * @returns undefined for every text that a person would write.
 */
export function refusal(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) {
    return `it has ${text.length} characters, and at most ${MAX_CHARACTERS} are read; split it into several files`;
  }
  if (count(text, LIST_ITEM) > MAX_LIST_ITEMS) {
    return `it has more than ${MAX_LIST_ITEMS} list items; split it into several files`;
  }
  if (NESTING.test(text)) {
    return `more than ${MAX_NESTING} marks of quotations or lists follow each other on one line`;
  }
  return hasTooManyMarks(text)
    ? `more than ${MAX_MARKS} marks such as * and [ stand in one paragraph`
    : undefined;
}

function hasTooManyMarks(text: string): boolean {
  let paired = 0;
  let anywhere = 0;
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (line.trim() === '') {
      paired = 0;
      anywhere = 0;
    } else if (mark && (!fence || mark.startsWith(fence))) {
      fence = fence ? undefined : mark;
    } else {
      const marks = count(line, MARKS);
      anywhere += marks;
      paired += fence || /^\s*\|/.test(line) ? 0 : marks;
    }
    if (paired > MAX_MARKS || anywhere > MAX_MARKS_ANYWHERE) {
      return true;
    }
  }
  return false;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
