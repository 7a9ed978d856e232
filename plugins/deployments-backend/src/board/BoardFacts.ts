import type {
  DeploymentRecord,
  TimelineEntry,
} from '../model/DeploymentRecord';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import type { StepRecord } from '../model/StepRecord';
import type { KnownComparisons } from './driftBetween';

/** The live version of an environment and the attempt beside it. */
export interface Standing {
  live?: TimelineEntry;
  attempt?: TimelineEntry;
}

/** All that a board is projected from. */
export interface BoardFacts {
  standings: Map<string, Standing>;
  /** At least those in the standings. */
  deployments: DeploymentRecord[];
  /** At least those of these deployments. */
  steps: StepRecord[];
  operations: StackOperationRecord[];
  stacks: StackRecord[];
  stackSets: StackSetRecord[];
  comparisons: KnownComparisons;
  otherEnvironments: string[];
}
