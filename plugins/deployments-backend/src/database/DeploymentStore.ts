import type { DeploymentHistoryQuery } from '@callboard/backstage-plugin-deployments-common';
import type { StampedFacts } from '../ingest/foldFacts';
import type {
  DeploymentRecord,
  TimelineEntry,
} from '../model/DeploymentRecord';

/** A deployment's folded facts with what identifies them. */
export interface FoldedDeployment {
  id: string;
  entityRef: string;
  source: string;
  sourceId: string;
  observedAt: string;
  folded: StampedFacts;
}

/** Where a page of the history begins. */
export interface HistoryPosition {
  createdAt: string;
  id: string;
}

export interface HistoryRequest
  extends Omit<DeploymentHistoryQuery, 'cursor' | 'limit'> {
  after?: HistoryPosition;
  limit: number;
}

/** Keeps deployments. */
export interface DeploymentStore {
  /** Folded facts by id. */
  getFolded(ids: string[]): Promise<Map<string, FoldedDeployment>>;

  put(deployments: FoldedDeployment[]): Promise<void>;

  /** Every deployment of an entity, in a few words and no certain order. */
  timeline(entityRef: string): Promise<TimelineEntry[]>;

  /** Marks which of an entity's deployments put an older version back. */
  markRollbacks(changes: { id: string; rollback: boolean }[]): Promise<void>;

  getByIds(ids: string[]): Promise<DeploymentRecord[]>;

  get(entityRef: string, id: string): Promise<DeploymentRecord | undefined>;

  /** Newest first. Holds one item more than the limit where there are more. */
  history(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<{ items: DeploymentRecord[]; totalItems: number }>;

  /** Names of environments that match no configured one. */
  otherEnvironments(entityRef: string): Promise<string[]>;
}
