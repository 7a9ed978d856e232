import type { Runbook } from '../types';
import type { FrontMatter } from './frontMatter/readFrontMatter';
import type { ParseContext } from './ParseContext';
import { lineOf } from './SourceText';
import type { RunbookPieces } from './splitRunbooks';

const MOST_NAMES = 8;

/** Tells authors what of their file is shown nowhere. */
export function noteUnplaced(
  {
    runbooks,
    rest,
    frontMatter,
  }: {
    runbooks: Runbook[];
    rest: RunbookPieces[];
    frontMatter: FrontMatter;
  },
  { diagnostics }: ParseContext,
): void {
  const titles = rest.flatMap(({ title, pieces, leads }) =>
    title && pieces.length && !leads ? [title] : [],
  );
  if (titles.length) {
    const names = titles.slice(0, MOST_NAMES).map(({ title }) => `“${title}”`);
    const more = titles.length - names.length;
    const known =
      runbooks.length === 1 ? 'a runbook' : `${runbooks.length} runbooks`;
    diagnostics.push({
      level: 'hint',
      rule: 'outside-runbooks',
      message: `This file holds ${known}, and these parts belong to none, so readers do not see them there: ${names.join(
        ', ',
      )}${more > 0 ? ` and ${more} more` : ''}.`,
      line: lineOf(titles[0].node),
    });
  }
  const slugs = runbooks.map(({ slug }) => slug);
  for (const [slug, { line }] of frontMatter.overlays) {
    if (!slugs.includes(slug)) {
      diagnostics.push({
        level: 'problem',
        rule: 'front-matter-unknown-runbook',
        message: `runbooks.${slug} in the front matter names no runbook of this file; expected ${
          slugs.length > 1 ? 'one of ' : ''
        }${slugs.join(', ')}.`,
        line,
      });
    }
  }
}
