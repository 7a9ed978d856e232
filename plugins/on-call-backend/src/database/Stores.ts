import type {
  RequestStore,
  ShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { ProjectionStore } from './ProjectionStore';
import type { ReadingStore } from './ReadingStore';
import type { TargetStore } from './TargetStore';
import type { UserStore } from './UserStore';

/** What is kept of entities, providers and users, by resource. */
export interface StoreSet {
  readonly projections: ProjectionStore;
  readonly readings: ReadingStore;
  readonly targets: TargetStore;
  readonly users: UserStore;
}

/** The stores, and transactions over them. */
export interface Stores extends StoreSet {
  readonly refreshRequests: RequestStore;
  readonly shards: ShardStore;

  /**
   * Runs work of which all or nothing is kept, one after the other over all replicas: what
   * views show is worked out from rows of which others may be about to write some.
   *
   * @remarks Work uses the given stores only: others wait for its end, on SQLite for ever.
   */
  writing<T>(work: (stores: StoreSet) => Promise<T>): Promise<T>;
}
