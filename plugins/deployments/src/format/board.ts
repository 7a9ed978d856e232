import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';

type FullBoard = Extract<DeploymentBoard, { kind: 'board' }>;

/** True where everything is connected and nothing has happened yet. */
export function isUntouched(board: FullBoard): boolean {
  return board.environments.every(
    ({ live, attempt, stacks }) => !live && !attempt && !stacks.length,
  );
}
