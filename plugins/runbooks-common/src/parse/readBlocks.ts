import type { List, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RunbookBlock, RunbookSectionRole, RunbookStep } from '../types';
import { foldStepHeadings } from './foldStepHeadings';
import type { ParseContext } from './ParseContext';
import { readCode } from './readCode';
import { holdsCode, isTaskList, readSteps } from './readSteps';
import { lastLineOf, lineOf } from './SourceText';

/**
 * Sections that describe. A numbered list in them counts observations or plans;
 * as steps it would keep a run from ever being complete.
 */
const DESCRIBING = new Set<RunbookSectionRole>([
  'symptoms',
  'impact',
  'prevention',
]);

/**
 * Sections that tell what to do. Many authors write bullets there, and in the
 * middle of an incident each is something to tick off. Where the section has a
 * numbered list or boxes too, those are the steps and bullets are remarks.
 */
const DOING = new Set<RunbookSectionRole>([
  'immediate',
  'resolution',
  'verification',
  'checklist',
]);

/** Turns the content of a section into blocks: steps, code, and the rest as it was written. */
export function readBlocks(
  content: RootContent[],
  section: { id: string; role: RunbookSectionRole },
  context: ParseContext,
): RunbookBlock[] {
  const nodes = foldStepHeadings(content);
  const blocks: RunbookBlock[] = [];
  const numbered = nodes.some(
    node => node.type === 'list' && (node.ordered || isTaskList(node)),
  );
  let text: RootContent[] = [];
  let steps = 0;
  const flush = () => {
    const markdown = context.source.blocks(text);
    if (markdown) {
      blocks.push({ kind: 'markdown', text: markdown });
    }
    text = [];
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node.type === 'code') {
      flush();
      blocks.push({ kind: 'code', code: readCode(node, context) });
    } else if (
      node.type === 'list' &&
      isStepList(node, section.role, numbered)
    ) {
      flush();
      const run = readListRun(nodes, index);
      const read: RunbookStep[] = [];
      for (const { list, trailing } of run.lists) {
        const place = { prefix: section.id, before: steps };
        read.push(...readSteps(list, place, context, trailing));
        steps += list.children.length;
      }
      blocks.push({
        kind: 'steps',
        ordered: Boolean(node.ordered),
        steps: read,
      });
      index = run.last;
    } else if (node.type !== 'thematicBreak') {
      noteCodeInside(node, context);
      text.push(node);
    }
  }
  flush();
  return blocks;
}

function isStepList(
  list: List,
  role: RunbookSectionRole,
  numbered: boolean,
): boolean {
  if (isTaskList(list) || holdsCode(list)) {
    return true;
  }
  return list.ordered ? !DESCRIBING.has(role) : DOING.has(role) && !numbered;
}

interface ListRun {
  lists: { list: List; trailing: RootContent[] }[];
  /** Index of the last node that belongs to it. */
  last: number;
}

/**
 * A list, and what follows it that belongs to it: Markdown ends a list at every
 * block that is not indented, and authors rarely indent. Where a later list goes
 * on counting, what stands between belongs to the step before it.
 */
function readListRun(nodes: RootContent[], from: number): ListRun {
  const lists: ListRun['lists'] = [];
  let index = from;
  for (;;) {
    const list = nodes[index] as List;
    const next = list.ordered ? findContinuation(nodes, index) : undefined;
    if (next === undefined) {
      const last = lastAttached(nodes, index);
      lists.push({ list, trailing: nodes.slice(index + 1, last + 1) });
      return { lists, last };
    }
    lists.push({ list, trailing: nodes.slice(index + 1, next) });
    index = next;
  }
}

function findContinuation(
  nodes: RootContent[],
  from: number,
): number | undefined {
  const list = nodes[from] as List;
  const expected = (list.start ?? 1) + list.children.length;
  for (let index = from + 1; index < nodes.length; index++) {
    const node = nodes[index];
    if (node.type === 'heading') {
      return undefined;
    }
    if (node.type === 'list' && node.ordered) {
      return node.start === expected ? index : undefined;
    }
  }
  return undefined;
}

/** Code on the very next line belongs to the step above; so does code after a step that ends in a colon. */
function lastAttached(nodes: RootContent[], from: number): number {
  const list = nodes[from] as List;
  const lastItem = list.children.at(-1)?.children.at(-1);
  const announces =
    lastItem?.type === 'paragraph' &&
    /:\s*$/.test(lastItem.children.map(textOf).join(''));
  let last = from;
  for (let index = from + 1; index < nodes.length; index++) {
    const node = nodes[index];
    const adjacent = lineOf(node) === lastLineOf(nodes[index - 1]) + 1;
    if (
      node.type !== 'code' ||
      !(adjacent || (announces && index === from + 1))
    ) {
      break;
    }
    last = index;
  }
  return last;
}

function textOf(node: {
  type: string;
  value?: string;
  children?: unknown;
}): string {
  return Array.isArray(node.children)
    ? node.children.map(textOf).join('')
    : node.value ?? '';
}

/** Code in a quotation, say, is shown as it is: nothing can be filled in or marked. */
function noteCodeInside(node: RootContent, context: ParseContext): void {
  visit(node, 'code', code => {
    context.diagnostics.push({
      level: 'hint',
      rule: 'code-not-placed',
      message:
        'This code stands in a quotation or note, where variables are not filled in and destructive commands are not marked. Take it out.',
      line: lineOf(code),
    });
  });
}
