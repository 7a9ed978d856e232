import type { Environment } from '@callboard/backstage-plugin-environments-common';
import type { Deployment } from './Deployment';
import type { StackState } from './StackState';
import type { EnvironmentDrift } from './EnvironmentDrift';

/**
 * Whether what is shown can be believed, per source.
 *
 * @public
 */
export interface SourceState {
  source: string;
  title: string;
  /** Last time that the source answered for this entity. */
  observedAt?: string;
  /** Present while the source fails: what happened and since when. */
  error?: { message: string; since: string };
  /** Age in seconds above which what is shown counts as stale. */
  staleAfterSeconds: number;
}

/** @public */
export interface BoardEnvironment {
  environment: Pick<Environment, 'name' | 'title' | 'tier' | 'window'>;
  /** Newest deployment that succeeded. */
  live?: Deployment;
  /** Newest attempt, where it is newer than `live` and did not succeed. */
  attempt?: Deployment;
  stacks: StackState[];
  /** Names of stacks that the entity names and that do not exist. */
  missingStacks?: string[];
  window: { open: boolean; nextOpening?: string };
}

/**
 * Answer for one entity's board.
 *
 * @public
 */
export type DeploymentBoard =
  | {
      kind: 'not-configured';
      entityRef: string;
      /** Annotations any of which would configure it. */
      missing: string[];
    }
  | {
      kind: 'invalid-annotation';
      entityRef: string;
      problems: { annotation: string; value: string; message: string }[];
    }
  | {
      kind: 'board';
      entityRef: string;
      environments: BoardEnvironment[];
      drift: EnvironmentDrift[];
      sources: SourceState[];
      /** Names of environments seen in a source that match no configured one. */
      otherEnvironments: string[];
    };
