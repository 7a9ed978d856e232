import type {
  RequestStore,
  ShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { AcknowledgementStore } from './AcknowledgementStore';
import type { CoverageStore } from './CoverageStore';
import type { HealthStore } from './HealthStore';
import type { InventoryStore } from './InventoryStore';
import type { PortfolioStore } from './PortfolioStore';
import type { ResultStore } from './ResultStore';
import type { RetentionStore } from './RetentionStore';
import type { RoundStore } from './RoundStore';
import type { SeriesStore } from './SeriesStore';
import type { TargetStore } from './TargetStore';
import type { TransitionStore } from './TransitionStore';

/** Everything that is kept, by resource. */
export interface StoreSet {
  readonly acknowledgements: AcknowledgementStore;
  readonly coverage: CoverageStore;
  readonly healths: HealthStore;
  readonly inventory: InventoryStore;
  readonly portfolio: PortfolioStore;
  readonly results: ResultStore;
  readonly retention: RetentionStore;
  readonly rounds: RoundStore;
  readonly runRequests: RequestStore;
  readonly series: SeriesStore;
  readonly shards: ShardStore;
  readonly targets: TargetStore;
  readonly transitions: TransitionStore;
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
