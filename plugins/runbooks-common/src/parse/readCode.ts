import type { Code } from 'mdast';
import type { RunbookCode } from '../types';
import { describeDestruction } from './describeDestruction';
import type { ParseContext } from './ParseContext';
import { lineOf } from './SourceText';

/** Reads a block of code; of its fence only the language has a place. */
export function readCode(
  node: Code,
  { diagnostics }: ParseContext,
): RunbookCode {
  const language = node.lang?.toLowerCase();
  const remark = node.meta?.trim();
  if (remark) {
    diagnostics.push({
      level: 'hint',
      rule: 'code-fence-remark',
      message: `What follows the language of this code is not shown: ${remark}. Write it above the code.`,
      line: lineOf(node),
    });
  }
  const destroys = describeDestruction(node.value, language);
  return {
    ...(language ? { language } : {}),
    code: node.value,
    ...(destroys ? { destroys } : {}),
  };
}
