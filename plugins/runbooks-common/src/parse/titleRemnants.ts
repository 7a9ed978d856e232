import type { Heading, Paragraph, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * What a title holds besides words: links and images, such as badges. Titles are
 * plain text, so these follow below.
 */
export function titleRemnants(title: Heading | Paragraph): RootContent[] {
  const remnants: RootContent[] = [];
  visit(title, node => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
      case 'html':
        remnants.push({
          type: 'paragraph',
          children: [node],
          position: node.position,
        });
        return SKIP;
      default:
        return undefined;
    }
  });
  return remnants;
}
