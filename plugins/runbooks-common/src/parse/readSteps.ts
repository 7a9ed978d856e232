import type { Code, List, ListItem, RootContent } from 'mdast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { RunbookStep } from '../types';
import { slugOf } from './slugOf';
import { stepNumber } from './foldStepHeadings';
import type { ParseContext } from './ParseContext';
import { readCode } from './readCode';
import { endOf, lineOf, startOf } from './SourceText';

/** Where the steps of a list are: the section and the steps around them, and how many came before. */
export interface StepPlace {
  /** Id of the section, with the numbers of the steps around. */
  prefix: string;
  /** Steps at this place that came before. */
  before: number;
}

/** Items with boxes. */
export function isTaskList(list: List): boolean {
  return list.children.some(item => typeof item.checked === 'boolean');
}

/** Whether a list holds something to be typed. */
export function holdsCode(list: List): boolean {
  let found = false;
  visit(list, 'code', () => {
    found = true;
    return EXIT;
  });
  return found;
}

/**
 * Turns the items of a list into steps.
 *
 * @param trailing - blocks after the list that belong to its last item
 */
export function readSteps(
  list: List,
  place: StepPlace,
  context: ParseContext,
  trailing: RootContent[] = [],
): RunbookStep[] {
  return list.children.map((item, index) =>
    readStep(
      item,
      { ...place, before: place.before + index },
      context,
      index === list.children.length - 1 ? trailing : [],
    ),
  );
}

function readStep(
  item: ListItem,
  place: StepPlace,
  context: ParseContext,
  trailing: RootContent[],
): RunbookStep {
  const children: RootContent[] = [...item.children, ...trailing];
  const [first] = children;
  const leads = first?.type === 'paragraph' || first?.type === 'heading';
  const text = leads ? textOf(first, context) : '';
  const number = `${place.prefix}.${place.before + 1}`;
  const body: RootContent[] = [];
  const code: Code[] = [];
  const steps: RunbookStep[] = [];
  for (const node of leads ? children.slice(1) : children) {
    if (node.type === 'code') {
      code.push(node);
    } else if (
      node.type === 'list' &&
      (node.ordered || isTaskList(node) || holdsCode(node))
    ) {
      steps.push(
        ...readSteps(node, { prefix: number, before: steps.length }, context),
      );
    } else {
      body.push(node);
    }
  }
  const bodyText = context.source.blocks(body);
  const automation = readAutomation([...(leads ? [first] : []), ...body]);
  if (automation.length > 1) {
    context.diagnostics.push({
      level: 'hint',
      rule: 'several-automations',
      message: `This step names the automations ${automation.join(
        ', ',
      )}; only the first is offered with it. Make a step of each.`,
      line: lineOf(item),
    });
  }
  return {
    id: `${number}.${slugOf(text, 40) || 'step'}`,
    text,
    ...(bodyText ? { body: bodyText } : {}),
    code: code.map(each => readCode(each, context)),
    steps,
    ...(automation.length ? { automation: automation[0] } : {}),
  };
}

function textOf(node: RootContent, { source }: ParseContext): string {
  if (node.type !== 'heading') {
    return source.block(node).trim();
  }
  const [first] = node.children;
  const last = node.children.at(-1);
  const text = first && last ? source.between(startOf(first), endOf(last)) : '';
  return text.slice(stepNumber(text)?.length ?? 0).trim() || text;
}

/** Names in links such as `[Roll back](automation:rollback)`. */
function readAutomation(nodes: RootContent[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, child => {
      if (child.type === 'list' && child !== node) {
        return SKIP;
      }
      if (child.type === 'link' && child.url.startsWith('automation:')) {
        names.add(child.url.slice('automation:'.length));
      }
      return undefined;
    });
  }
  return [...names];
}
