import type { Heading, List, ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** `Step 2: Restart`, `2. Restart`, `Step 2` */
const NUMBERED = /^(?:step\s+(\d{1,3})\s*(?:[.):–—-]|$)|(\d{1,3})\s*[.)])\s*/i;

/** How a heading counts as a step, and where its words begin. */
export function stepNumber(
  title: string,
): { number: number; length: number } | undefined {
  const match = NUMBERED.exec(title);
  return match
    ? { number: Number(match[1] ?? match[2]), length: match[0].length }
    : undefined;
}

/**
 * Long steps are written as headings that count. A row of them within a section
 * becomes a numbered list, each with what stands below it.
 */
export function foldStepHeadings(nodes: RootContent[]): RootContent[] {
  const depth = findDepth(nodes);
  if (depth === undefined) {
    return nodes;
  }
  const folded: RootContent[] = [];
  let list: List | undefined;
  for (const node of nodes) {
    const isHeading = node.type === 'heading';
    if (isHeading && node.depth === depth && numberOf(node) !== undefined) {
      if (!list) {
        list = {
          type: 'list',
          ordered: true,
          start: numberOf(node),
          children: [],
          position: node.position,
        };
        folded.push(list);
      }
      list.children.push({
        type: 'listItem',
        children: [node as unknown as ListItem['children'][number]],
        position: node.position,
      });
    } else if (list && !(isHeading && node.depth <= depth)) {
      // What may stand in an item is what may stand in a document, but for front matter.
      list.children.at(-1)?.children.push(node as ListItem['children'][number]);
    } else {
      list = undefined;
      folded.push(node);
    }
  }
  return folded;
}

function findDepth(nodes: RootContent[]): number | undefined {
  const headings = nodes.filter(
    (node): node is Heading =>
      node.type === 'heading' && numberOf(node) !== undefined,
  );
  return headings.find((heading, index) => {
    const next = headings
      .slice(index + 1)
      .find(({ depth }) => depth === heading.depth);
    return (
      next !== undefined && numberOf(next) === (numberOf(heading) ?? 0) + 1
    );
  })?.depth;
}

function numberOf(heading: Heading): number | undefined {
  return stepNumber(toString(heading))?.number;
}
