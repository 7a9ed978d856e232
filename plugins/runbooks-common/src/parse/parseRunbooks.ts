import type { RunbookDocument } from '../types';
import { buildRunbook, type FileOfRunbook } from './buildRunbook';
import { cleanTitle } from './cleanTitle';
import { readFrontMatter } from './frontMatter/readFrontMatter';
import { Names } from './Names';
import { normaliseSource } from './normaliseSource';
import { noteUnplaced } from './noteUnplaced';
import type { ParseContext } from './ParseContext';
import { contentOf } from './Piece';
import { readFacts } from './readFacts';
import { readPieces } from './readPieces';
import { readRest } from './readRest';
import { readTree } from './readTree';
import { refusedDocument } from './refusedDocument';
import { shareEscalation } from './shareEscalation';
import { slugOf } from './slugOf';
import { SourceText } from './SourceText';
import { splitRunbooks } from './splitRunbooks';
import { takeTitle } from './takeTitle';

/**
 * Reads the runbooks in a Markdown file.
 *
 * @remarks
 * Pure, and throws for no input. Nothing is lost: what has no place stays as
 * text, and the diagnostics say so.
 *
 * @param path - in its repository; names a runbook without a title.
 *
 * @public
 */
export function parseRunbooks(
  markdown: string,
  { path }: { path: string },
): RunbookDocument {
  const text = normaliseSource(markdown);
  const tree = readTree(text);
  if ('refused' in tree) {
    return refusedDocument(text, path, tree.refused);
  }
  const context: ParseContext = {
    source: new SourceText(text, tree.root),
    diagnostics: [],
  };
  const frontMatter = readFrontMatter(tree.root, context.diagnostics);
  const pieces = readPieces(tree.root, context.source);
  const split = splitRunbooks(pieces, title =>
    frontMatter.overlays.has(slugOf(cleanTitle(title), 80)),
  );
  const { runbooks: found, rest } = split
    ? shareEscalation(split)
    : {
        runbooks: [takeTitle(pieces, Boolean(frontMatter.values.title))],
        rest: [],
      };
  const file: FileOfRunbook = {
    path,
    slugs: new Names(),
    frontMatter,
    several: split !== undefined,
    facts: readFacts(
      contentOf(split ? rest.flatMap(part => part.pieces) : pieces.slice(-1)),
      context.source,
      context.diagnostics,
    ),
  };
  const runbooks = found.map(each => buildRunbook(each, file, context));
  noteUnplaced({ runbooks, rest, frontMatter }, context);
  return {
    runbooks,
    rest: readRest(rest, frontMatter, context),
    diagnostics: context.diagnostics.sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}
