import type { Runbook, RunbookRemainder } from '../types';
import type { FrontMatter } from './frontMatter/readFrontMatter';
import type { ParseContext } from './ParseContext';

const MOST_NAMES = 8;

/** Tells authors what of their file is shown nowhere. */
export function noteUnplaced(
  {
    runbooks,
    rest,
    frontMatter,
  }: {
    runbooks: Runbook[];
    rest: RunbookRemainder[];
    frontMatter: FrontMatter;
  },
  { diagnostics }: ParseContext,
): void {
  const parts = rest.filter(
    ({ title, text }) => title !== '' && text.includes('\n'),
  );
  if (runbooks.length > 1 && parts.length) {
    const names = parts.slice(0, MOST_NAMES).map(({ title }) => `“${title}”`);
    const more = parts.length - names.length;
    diagnostics.push({
      level: 'hint',
      rule: 'outside-runbooks',
      message: `This file holds ${
        runbooks.length
      } runbooks, and these parts are in none of them, so readers do not see them there: ${names.join(
        ', ',
      )}${more > 0 ? ` and ${more} more` : ''}.`,
      line: parts[0].line,
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
