import type { StampedFacts } from '../ingest/foldFacts';
import type { StackOperationRecord } from '../model/StackOperationRecord';

/** An operation's folded facts with what identifies them. */
export interface FoldedStackOperation {
  operationId: string;
  folded: StampedFacts;
}

/** Keeps the operations of stacks. */
export interface StackOperationStore {
  getFolded(
    entityRef: string,
    source: string,
    operationIds: string[],
  ): Promise<Map<string, FoldedStackOperation>>;

  put(
    entityRef: string,
    source: string,
    operations: FoldedStackOperation[],
  ): Promise<void>;

  /** Operations that began at an instant or later. */
  getSince(entityRef: string, since: string): Promise<StackOperationRecord[]>;

  getByDeployments(deploymentIds: string[]): Promise<StackOperationRecord[]>;

  /** Joins an operation to the deployment that drove it, or to none. */
  assign(
    operation: Pick<
      StackOperationRecord,
      'entityRef' | 'source' | 'operationId'
    >,
    deploymentId: string | undefined,
  ): Promise<void>;
}
