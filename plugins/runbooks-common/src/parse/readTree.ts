import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Longer files are no runbooks; to parse them would hold up everything else. */
export const MAX_CHARACTERS = 500_000;

/** Quotations and lists one in the other, on one line. */
const MAX_MARKS_IN_A_ROW = 40;
const NESTING_MARKS = new RegExp(
  `^[ \\t]*(?:(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*){${MAX_MARKS_IN_A_ROW}}`,
  'm',
);
/** Brackets that are never closed cost the parser the square of their number. */
const BRACKETS_IN_A_ROW = /(?:!?\[){200}/;

/** The tree of a Markdown file, or why there is none. */
export type MarkdownTree = { root: Root } | { refused: string };

/** Parses Markdown as GitHub does, with front matter. Never throws. */
export function readTree(text: string): MarkdownTree {
  if (text.length > MAX_CHARACTERS) {
    return {
      refused: `it has ${text.length} characters and at most ${MAX_CHARACTERS} are read; split it into several files`,
    };
  }
  if (NESTING_MARKS.test(text)) {
    return {
      refused: `more than ${MAX_MARKS_IN_A_ROW} quotation or list marks follow each other on one line`,
    };
  }
  if (BRACKETS_IN_A_ROW.test(text)) {
    return { refused: 'hundreds of opening brackets follow each other' };
  }
  try {
    return {
      root: unified()
        .use(remarkParse)
        .use(remarkGfm)
        .use(remarkFrontmatter, ['yaml', 'toml'])
        .parse(text),
    };
  } catch (error) {
    return { refused: `the Markdown parser gave up on it: ${error}` };
  }
}
