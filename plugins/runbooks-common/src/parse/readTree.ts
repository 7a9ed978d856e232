import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { refusal } from './refusal';

/** The tree of a Markdown file, or why there is none. */
export type MarkdownTree = { root: Root } | { refused: string };

/** Parses Markdown as GitHub does, with front matter. Never throws. */
export function readTree(text: string): MarkdownTree {
  const refused = refusal(text);
  if (refused) {
    return { refused };
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
