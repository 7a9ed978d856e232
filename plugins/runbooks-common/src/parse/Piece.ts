import type { Heading, Paragraph, RootContent } from 'mdast';
import type { TitleReading } from './sectionRole';

/**
 * A file, cut into what can be a title and what cannot.
 */
export type Piece =
  | {
      kind: 'title';
      /** 1 to 6 of a heading; a label is below all of them. */
      depth: number;
      title: string;
      reading: TitleReading;
      /** The heading, or the line of the label. */
      node: Heading | Paragraph;
      /** Of a label: whether a colon says that something follows. */
      introduces: boolean;
    }
  | { kind: 'content'; node: RootContent };

/** A piece that can be a title. */
export type TitlePiece = Extract<Piece, { kind: 'title' }>;

/** Depth of bold labels, below every heading. */
export const LABEL_DEPTH = 7;

/** The content among pieces. */
export function contentOf(pieces: Piece[]): RootContent[] {
  return pieces.flatMap(piece =>
    piece.kind === 'content' ? [piece.node] : [],
  );
}
