import type {
  Actor,
  DeploymentStatus,
  DeploymentStep,
  DeploymentVersion,
  FailureCause,
  PendingApproval,
  StackState,
} from '@callboard/backstage-plugin-deployments-common';

/**
 * One attempt to deploy, as its source knows it now.
 *
 * @remarks
 * Natural key: `entityRef`, source, `sourceId`. Of two observations of one key
 * the later `updatedAt` wins, whatever arrived first. Facts that an observation
 * leaves out (undefined) keep the value that was stored; those inside `version`
 * count one by one, because a webhook names a commit without its message and author.
 *
 * @public
 */
export interface DeploymentObservation {
  kind: 'deployment';
  entityRef: string;
  sourceId: string;
  /** Name of the configured environment; absent where none matches. */
  environment?: string;
  /** The name that the source uses. */
  sourceEnvironment: string;
  version: DeploymentVersion;
  status: DeploymentStatus;
  statusName?: string;
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
  updatedAt: string;
  creator?: Actor;
  inferred: boolean;
  description?: string;
  url?: string;
  environmentUrl?: string;
  /** The workflow run (or its like) that did the work; joins {@link StepsObservation}s. */
  runId?: string;
  /** `null` says that nothing waits any more. */
  approval?: PendingApproval | null;
  failure?: FailureCause | null;
  changeCategory?: 'standard' | 'normal' | 'emergency';
  emergencyApprovedBy?: string;
}

/**
 * Steps of one workflow run.
 *
 * @remarks Natural key: `entityRef`, source, `runId`, step id. Of two observations of one step the later `updatedAt` wins.
 *
 * @public
 */
export interface StepsObservation {
  kind: 'steps';
  entityRef: string;
  runId: string;
  steps: (DeploymentStep & {
    updatedAt: string;
    /** Set where the step belongs to one environment's deployment only, by its source name. */
    sourceEnvironment?: string;
  })[];
}

/**
 * One update, creation or deletion of a stack, from its start to its end.
 *
 * @remarks Natural key: `entityRef`, source, `operationId`.
 *
 * @public
 */
export interface StackOperationObservation {
  kind: 'stack-operation';
  entityRef: string;
  environment: string;
  /** Id of the event that began it. */
  operationId: string;
  stackId: string;
  stackName: string;
  accountId: string;
  region: string;
  status: DeploymentStatus;
  /** CloudFormation's own word, such as UPDATE_ROLLBACK_COMPLETE. */
  statusName: string;
  startedAt: string;
  finishedAt?: string;
  updatedAt: string;
  /** From the stack's tags at that time, where it carries one. */
  commit?: string;
  failure?: FailureCause | null;
  url?: string;
}

/**
 * The state of one stack now.
 *
 * @remarks Natural key: `entityRef`, `environment`, `state.stackId`; of two the later `observedAt` wins.
 *
 * @public
 */
export interface StackObservation {
  kind: 'stack';
  entityRef: string;
  environment: string;
  state: StackState;
}

/**
 * Says which stacks an environment has in one account and region, so that
 * others of that place are forgotten.
 *
 * @remarks
 * Natural key: `entityRef`, `environment`, source, `accountId`, `region`; of two the later `observedAt` wins. An environment's stacks may lie in several places, each of which is read, and
 * fails, on its own. A set therefore never speaks of stacks elsewhere.
 *
 * @public
 */
export interface StackSetObservation {
  kind: 'stack-set';
  entityRef: string;
  environment: string;
  accountId: string;
  region: string;
  stackIds: string[];
  /** Stacks that the entity names in this place and that do not exist. */
  missing: string[];
  /**
   * Every place that the environment's stacks may lie in, this one included.
   * What is stored of any other place, after an annotation changed, is forgotten.
   */
  places: { accountId: string; region: string }[];
  observedAt: string;
}

/** @public */
export type Observation =
  | DeploymentObservation
  | StepsObservation
  | StackOperationObservation
  | StackObservation
  | StackSetObservation;
