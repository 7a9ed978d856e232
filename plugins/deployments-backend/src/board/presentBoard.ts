import type {
  Deployment,
  DeploymentBoard,
  SourceState,
} from '@callboard/backstage-plugin-deployments-common';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import type { WindowClock } from './WindowClock';

/** What is known of a source without asking it. */
export interface SourceDescription {
  id: string;
  title: string;
  staleAfterSeconds: number;
}

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
  board: DeploymentBoard,
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
  const stateOf = (source: string | undefined) =>
    states.find(state => state.source === source);
  const refreshed = (deployment: Deployment | undefined) =>
    deployment && {
      ...deployment,
      observedAt: later(
        deployment.observedAt,
        stateOf(deployment.source)?.observedAt,
      ),
    };
  return {
    ...board,
    environments: board.environments.map(environment => ({
      ...environment,
      live: refreshed(environment.live),
      attempt: refreshed(environment.attempt),
      stacks: environment.stacks.map(stack => ({
        ...stack,
        observedAt: later(stack.observedAt, stateOf(stack.source)?.observedAt),
      })),
      window: windows.at(environment.environment.window, now),
    })),
    sources: options.sources.flatMap((source): SourceState[] => {
      const state = stateOf(source.id);
      return state
        ? [
            {
              source: source.id,
              title: source.title,
              observedAt: state.observedAt,
              error: state.error,
              staleAfterSeconds: source.staleAfterSeconds,
            },
          ]
        : [];
    }),
  };
}
