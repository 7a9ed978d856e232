import {
  isOfBranch,
  mayTouch,
  type Push,
} from '@callboard/backstage-plugin-environments-node';
import { fileMatcher } from './fileMatcher';
import type { PlannedTree } from './PlannedTree';

/** Whether a push may have changed what is read of a tree. */
export function isTouched(
  { tree, globs }: Pick<PlannedTree, 'tree' | 'globs'>,
  push: Push,
): boolean {
  return isOfBranch(tree, push) && mayTouch(push, fileMatcher(globs));
}
