import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Says nothing by itself. */
const BARE_TAG = /^<\/?[a-z0-9]+\s*\/?>$/i;

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
        remnants.push(paragraphOf(node));
        return SKIP;
      case 'html':
        if (!BARE_TAG.test(node.value)) {
          remnants.push(paragraphOf(node));
        }
        return undefined;
      default:
        return undefined;
    }
  });
  return remnants;
}

function paragraphOf(node: PhrasingContent): RootContent {
  return { type: 'paragraph', children: [node], position: node.position };
}
