import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isFrontMatter } from './frontMatter/readFrontMatter';
import { type Piece, LABEL_DEPTH } from './Piece';
import { readSectionTitle } from './sectionRole';
import type { SourceText } from './SourceText';
import { splitLabels } from './splitLabels';

/** Headings and bold labels become titles, everything else is content. */
export function readPieces(root: Root, source: SourceText): Piece[] {
  return root.children.flatMap((node): Piece[] => {
    if (isFrontMatter(node)) {
      return [];
    }
    switch (node.type) {
      case 'heading':
        return [headingPiece(node)];
      case 'paragraph':
        return splitLabels(node, source).map(part =>
          part.label === undefined
            ? { kind: 'content', node: part.node }
            : {
                kind: 'title',
                depth: LABEL_DEPTH,
                title: part.label,
                reading: readSectionTitle(part.label),
                node: part.node,
                introduces: part.introduces,
              },
        );
      default:
        return [{ kind: 'content', node }];
    }
  });
}

function headingPiece(node: Heading): Piece {
  const words =
    toString(node, { includeImageAlt: false, includeHtml: false }).trim() ||
    toString(node).trim();
  const title = words.replace(/\s+/g, ' ');
  return {
    kind: 'title',
    depth: node.depth,
    title: title.replace(/\s*:$/, ''),
    reading: readSectionTitle(title),
    node,
    introduces: true,
  };
}
