import type { RunbookRemainder } from '../types';
import type { FrontMatter } from './frontMatter/readFrontMatter';
import type { ParseContext } from './ParseContext';
import { endOf, lineOf, startOf } from './SourceText';
import type { RunbookPieces } from './splitRunbooks';

/** What belongs to no runbook, as it was written; front matter that could not be read too. */
export function readRest(
  rest: RunbookPieces[],
  frontMatter: FrontMatter,
  { source }: ParseContext,
): RunbookRemainder[] {
  const unread: RunbookRemainder[] =
    frontMatter.text === undefined
      ? []
      : [{ title: 'Front matter', text: frontMatter.text, line: 1 }];
  return unread.concat(
    rest.flatMap(({ title, pieces }) => {
      const nodes = [...(title ? [title] : []), ...pieces].map(
        ({ node }) => node,
      );
      const [first] = nodes;
      const last = nodes.at(-1);
      return first && last
        ? [
            {
              title: title?.title ?? '',
              text: source.raw(startOf(first), endOf(last)),
              line: lineOf(first),
            },
          ]
        : [];
    }),
  );
}
