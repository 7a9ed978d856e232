import type {
  BoardEnvironment,
  DeploymentBoard,
  StackState,
} from '@callboard/backstage-plugin-deployments-common';

type Board = Extract<DeploymentBoard, { kind: 'board' }>;

/** A stack as it is kept: with the shard whose sweeps confirm it. */
export type KeptStack = StackState & { shard?: string };

/**
 * A board as it is kept. What depends on the time of reading is filled in then:
 * windows, ages, and how the sources are doing.
 */
export type KeptBoard =
  | Exclude<DeploymentBoard, { kind: 'board' }>
  | (Omit<Board, 'environments' | 'sources'> & {
      environments: (Omit<BoardEnvironment, 'stacks' | 'window'> & {
        stacks: KeptStack[];
      })[];
    });

/** One environment of a {@link KeptBoard}. */
export type KeptEnvironment = Extract<
  KeptBoard,
  { kind: 'board' }
>['environments'][number];
