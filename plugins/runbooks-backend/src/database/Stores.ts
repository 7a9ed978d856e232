import type {
  RequestStore,
  ShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { CheckStore } from '../checks/CheckStore';
import type { ShelfStore } from '../shelf/ShelfStore';
import type { ViewStore } from '../views/ViewStore';
import type { CodeChangeStore } from './CodeChangeStore';
import type { DocumentStore } from './DocumentStore';
import type { TargetStore } from './TargetStore';
import type { TreeStore } from './TreeStore';

/** What is kept of repositories and checks, by resource. */
export interface StoreSet {
  readonly checks: CheckStore;
  readonly codeChanges: CodeChangeStore;
  readonly documents: DocumentStore;
  readonly refreshRequests: RequestStore;
  readonly shards: ShardStore;
  readonly shelf: ShelfStore;
  readonly targets: TargetStore;
  readonly trees: TreeStore;
  readonly views: ViewStore;
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
