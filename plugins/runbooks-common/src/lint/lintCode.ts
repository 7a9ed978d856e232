import type { Code, ListItem, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describeDestruction } from '../parse/describeDestruction';
import type { RunbookDiagnostic } from '../types';

/** A word that makes a reader stop; what a command is called does not. */
const WARNING =
  /⚠|🛑|❗|\b(?:warn\w*|caution\w*|careful\w*|danger\w*|attention|destructive|destroys?|irreversibl\w+|los[et]s?|losing|loss|empties|gone|delet(?:es|ing)|removes|disconnects?|interrupts?|downtime|back ?ups?|snapshots?|only (?:if|when|after|once)|make sure|never|must not|do not|don['’]t|approv\w+|confirm\w*|cannot be undone|no way back)\b/i;

/** What is wrong with the code of a file. */
export function lintCode(root: Root): RunbookDiagnostic[] {
  const found: RunbookDiagnostic[] = [];
  const items = new Map<Code, ListItem>();
  visit(root, 'listItem', item => {
    visit(item, 'code', code => {
      // Inner items come after outer ones.
      items.set(code, item);
    });
  });
  visit(root, 'code', (node, index = 0, parent = root) => {
    const line = node.position?.start.line;
    if (!node.lang) {
      found.push({
        level: 'hint',
        rule: 'code-without-language',
        message:
          'This code names no language. Write it on the fence, as in ```bash, or ```text for what is no code.',
        line,
      });
    }
    const destroys = describeDestruction(node.value, node.lang?.toLowerCase());
    if (
      destroys &&
      !WARNING.test(wordsAround(node, items.get(node), parent, index))
    ) {
      found.push({
        level: 'hint',
        rule: 'destroys-without-warning',
        message: `Nothing warns of what this does: ${destroys} Say so above it, and when it is right to do it.`,
        line,
      });
    }
  });
  return found;
}

/** The step or paragraph that leads to the code, and the comments in it. */
function wordsAround(
  node: Code,
  item: ListItem | undefined,
  parent: Parents,
  index: number,
): string {
  const before: Nodes[] = parent.children.slice(Math.max(0, index - 3), index);
  return [
    item ? toString(item).replace(node.value, '') : '',
    ...before.map(each => toString(each)),
    ...(node.value.match(/(?:#|\/\/|--\s).*$/gm) ?? []),
  ].join('\n');
}
