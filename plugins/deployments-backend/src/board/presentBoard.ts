import type {
  Deployment,
  DeploymentBoard,
  StackState,
} from '@callboard/backstage-plugin-deployments-common';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import {
  combineSourceStates,
  type SourceDescription,
} from './combineSourceStates';
import type { KeptBoard, KeptStack } from './KeptBoard';
import type { WindowClock } from './WindowClock';

function later(a: string, b: string | undefined): string {
  return b && b > a ? b : a;
}

/**
 * Completes a kept board with what depends on the time of reading.
 *
 * @remarks
 * A source that answers without news confirms what is kept, so that the facts
 * it reported are as fresh as its latest answer.
 *
 * @param states - those of this entity
 */
export function presentBoard(
  board: KeptBoard,
  options: {
    states: SourceStateRecord[];
    sources: SourceDescription[];
    windows: WindowClock;
    now: Date;
  },
): DeploymentBoard {
  if (board.kind !== 'board') {
    return board;
  }
  const { states, windows, now } = options;
  const sources = combineSourceStates(states, options.sources);
  const confirmDeployment = (deployment: Deployment | undefined) =>
    deployment && {
      ...deployment,
      observedAt: later(
        deployment.observedAt,
        sources.find(({ source }) => source === deployment.source)?.observedAt,
      ),
    };
  const confirmStack = ({ shard, ...stack }: KeptStack): StackState => ({
    ...stack,
    observedAt: later(
      stack.observedAt,
      states.find(
        state => state.source === stack.source && state.shard === shard,
      )?.observedAt,
    ),
  });
  return {
    ...board,
    environments: board.environments.map(environment => ({
      ...environment,
      live: confirmDeployment(environment.live),
      attempt: confirmDeployment(environment.attempt),
      stacks: environment.stacks.map(confirmStack),
      window: windows.at(environment.environment.window, now),
    })),
    sources,
  };
}
