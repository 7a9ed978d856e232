import type { RunbookSection, RunbookStep } from '../types';
import { variablesIn } from './fillVariables';

/** Names of the variables in sections, each once, in order of appearance. */
export function variablesOf(sections: RunbookSection[]): string[] {
  const texts = sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap(block => {
      switch (block.kind) {
        case 'markdown':
          return [block.text];
        case 'code':
          return [block.code.code];
        default:
          return block.steps.flatMap(textsOf);
      }
    }),
  ]);
  return [...new Set(texts.flatMap(variablesIn))];
}

function textsOf({ text, body, code, steps }: RunbookStep): string[] {
  return [
    text,
    ...(body === undefined ? [] : [body]),
    ...code.map(each => each.code),
    ...steps.flatMap(textsOf),
  ];
}
