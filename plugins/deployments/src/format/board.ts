import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import { emptinessOf } from './emptiness';

type FullBoard = Extract<DeploymentBoard, { kind: 'board' }>;

/**
 * What to say above a board on which nothing stands: that nothing was deployed, or that nobody has
 * looked yet. Silent where something stands there, and where a failing source speaks for itself.
 */
export function untouchedState(
  board: FullBoard,
): 'nothingYet' | 'unread' | undefined {
  const touched = board.environments.some(
    ({ live, attempt, stacks }) => live || attempt || stacks.length,
  );
  if (touched) {
    return undefined;
  }
  const { reason } = emptinessOf(board.sources);
  if (reason === 'failing') {
    return undefined;
  }
  return reason === 'empty' ? 'nothingYet' : 'unread';
}
