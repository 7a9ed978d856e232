import type { Code } from 'mdast';
import type { RunbookCode } from '../types';
import { describeDestruction } from './describeDestruction';

/** Reads a block of code; what follows the language on its fence is left to {@link fenceRemark}. */
export function readCode(node: Code): RunbookCode {
  const language = node.lang?.toLowerCase();
  const destroys = describeDestruction(node.value, language);
  return {
    ...(language ? { language } : {}),
    code: node.value,
    ...(destroys ? { destroys } : {}),
  };
}

/** What stands on the fence after the language, such as `title="rollback.sh"`. */
export function fenceRemark(node: Code): string | undefined {
  return node.meta?.trim() || undefined;
}
