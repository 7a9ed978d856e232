import type {
  RequestStore,
  ShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { BoardStore } from './BoardStore';
import type { ComparisonStore } from './ComparisonStore';
import type { DeploymentStore } from './DeploymentStore';
import type { PortfolioStore } from './PortfolioStore';
import type { RetentionStore } from './RetentionStore';
import type { SourceStateStore } from './SourceStateStore';
import type { StackOperationStore } from './StackOperationStore';
import type { StackStore } from './StackStore';
import type { StepStore } from './StepStore';
import type { TargetStore } from './TargetStore';

/** Everything that is kept, by resource. */
export interface StoreSet {
  readonly boards: BoardStore;
  readonly comparisons: ComparisonStore;
  readonly deployments: DeploymentStore;
  readonly portfolio: PortfolioStore;
  readonly refreshes: RequestStore;
  readonly retention: RetentionStore;
  readonly shards: ShardStore;
  readonly sourceStates: SourceStateStore;
  readonly stackOperations: StackOperationStore;
  readonly stacks: StackStore;
  readonly steps: StepStore;
  readonly targets: TargetStore;
}

/** The stores, and transactions over them. */
export interface Stores extends StoreSet {
  /**
   * Runs work of which all or nothing is kept.
   *
   * @remarks Work uses the given stores only: others wait for its end, on SQLite for ever.
   */
  transaction<T>(work: (stores: StoreSet) => Promise<T>): Promise<T>;
}
