import { LABEL_DEPTH, type Piece, type TitlePiece } from './Piece';
import type { RunbookPieces } from './splitRunbooks';

/**
 * Finds the title of a file that is one runbook: its first heading, where that
 * stands above the others. A file with no headings at all may begin with a bold line.
 *
 * @param entitled - whether the front matter has a title: then only a heading of the first level is one
 */
export function takeTitle(pieces: Piece[], entitled: boolean): RunbookPieces {
  const titles = pieces.filter(
    (piece): piece is TitlePiece => piece.kind === 'title',
  );
  const headings = titles.filter(({ depth }) => depth < LABEL_DEPTH);
  const [first] = headings.length ? headings : titles;
  if (
    !first ||
    (entitled && first.depth !== 1) ||
    !isTitle(first, headings, pieces)
  ) {
    return { pieces };
  }
  return { title: first, pieces: pieces.filter(piece => piece !== first) };
}

function isTitle(
  first: TitlePiece,
  headings: TitlePiece[],
  pieces: Piece[],
): boolean {
  if (!headings.length) {
    return (
      pieces[0] === first && first.reading.role === 'other' && !first.introduces
    );
  }
  const others = headings.filter(heading => heading !== first);
  if (others.every(({ depth }) => depth > first.depth)) {
    return first.depth === 1 || !first.reading.exact;
  }
  return (
    first.reading.role === 'other' &&
    (first.depth === 1 ||
      others
        .filter(({ depth }) => depth <= first.depth)
        .every(({ reading }) => reading.exact))
  );
}
