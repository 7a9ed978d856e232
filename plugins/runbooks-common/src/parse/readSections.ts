import type { RootContent } from 'mdast';
import type { RunbookSection, RunbookSectionRole } from '../types';
import { Names } from './Names';
import type { ParseContext } from './ParseContext';
import { LABEL_DEPTH, type Piece, type TitlePiece } from './Piece';
import { readBlocks } from './readBlocks';
import { slugOf } from './slugOf';
import { titleRemnants } from './titleRemnants';

interface Draft {
  title: string;
  role: RunbookSectionRole;
  /** Of its title; 0 for what stands before the first one. */
  depth: number;
  nodes: RootContent[];
}

/** Sorts what a runbook says into sections. */
export function readSections(
  pieces: Piece[],
  context: ParseContext,
): RunbookSection[] {
  const names = new Names();
  return draftSections(pieces)
    .map(({ title, role, nodes }) => {
      const id = names.take(slugOf(title, 60) || 'start');
      return {
        id,
        title,
        role,
        blocks: readBlocks(nodes, { id, role }, context),
      };
    })
    .filter(({ title, blocks }) => title || blocks.length);
}

function draftSections(pieces: Piece[]): Draft[] {
  const drafts: Draft[] = [{ title: '', role: 'other', depth: 0, nodes: [] }];
  let open: Draft[] = [];
  // A bold line right before a title, a warning say, is about what follows.
  let held: RootContent[] = [];
  pieces.forEach((piece, index) => {
    const current = drafts[drafts.length - 1];
    if (piece.kind === 'content' || !opensSection(piece, current)) {
      current.nodes.push(piece.node);
    } else if (isRemark(piece, pieces[index + 1])) {
      held.push(piece.node);
    } else {
      open = open.filter(({ depth }) => depth < piece.depth);
      const draft: Draft = {
        title: piece.title,
        role:
          piece.reading.role === 'other'
            ? open.at(-1)?.role ?? 'other'
            : piece.reading.role,
        depth: piece.depth,
        nodes: [...titleRemnants(piece.node), ...held],
      };
      drafts.push(draft);
      open.push(draft);
      held = [];
    }
  });
  drafts[drafts.length - 1].nodes.push(...held);
  return drafts;
}

/**
 * A title opens a section where it stands beside titles that did. Below one of
 * those it is part of that section, but for a known one about something else.
 */
function opensSection({ reading, depth }: TitlePiece, current: Draft): boolean {
  return (
    current.depth === 0 ||
    depth <= current.depth ||
    (reading.exact && reading.role !== current.role)
  );
}

function isRemark(piece: TitlePiece, next: Piece | undefined): boolean {
  return (
    piece.depth === LABEL_DEPTH &&
    piece.reading.role === 'other' &&
    !piece.introduces &&
    next?.kind !== 'content'
  );
}
