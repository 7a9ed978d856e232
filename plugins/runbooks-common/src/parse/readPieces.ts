import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Piece, LABEL_DEPTH } from './Piece';
import { readSectionTitle } from './sectionRole';
import type { SourceText } from './SourceText';
import { splitLabels } from './splitLabels';

/** Headings and bold labels become titles, everything else is content. */
export function readPieces(root: Root, source: SourceText): Piece[] {
  return root.children.flatMap((node): Piece[] => {
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
      case 'yaml':
      // Not among the types of mdast, but what remark-frontmatter makes of `+++`.
      case 'toml' as never:
        return [];
      default:
        return [{ kind: 'content', node }];
    }
  });
}

function headingPiece(node: Heading): Piece {
  const words =
    toString(node, { includeImageAlt: false }).trim() || toString(node).trim();
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
