import type { Runbook, RunbookBlock, RunbookCode, RunbookStep } from '../types';
import { withoutMarks } from './withoutMarks';

const textOfCode = ({ code }: RunbookCode): string => code;

function textOfStep(step: RunbookStep): string[] {
  return [
    withoutMarks(step.text),
    withoutMarks(step.body ?? ''),
    ...step.code.map(textOfCode),
    ...step.steps.flatMap(textOfStep),
  ];
}

function textOfBlock(block: RunbookBlock): string[] {
  switch (block.kind) {
    case 'markdown':
      return [withoutMarks(block.text)];
    case 'code':
      return [textOfCode(block.code)];
    default:
      return block.steps.flatMap(textOfStep);
  }
}

/**
 * What stands in a runbook's sections, their titles, steps and commands included, without the marks
 * of Markdown: the text in which search looks.
 *
 * @public
 */
export function runbookText(runbook: Pick<Runbook, 'sections'>): string {
  return runbook.sections
    .flatMap(({ title, blocks }) => [
      withoutMarks(title),
      ...blocks.flatMap(textOfBlock),
    ])
    .map(text => text.trim())
    .filter(Boolean)
    .join('\n');
}
