import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { stackOperationFactsOf } from '../ingest/foldStackOperation';
import { latestInstant } from '../ingest/stampOf';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type {
  FoldedStackOperation,
  StackOperationStore,
} from './StackOperationStore';

interface StackOperationRow {
  entity_ref: string;
  source: string;
  operation_id: string;
  environment: string;
  deployment_id: string | null;
  started_at: string;
  updated_at: string;
  facts: string;
  stamps: string;
}

function toRecord(row: StackOperationRow): StackOperationRecord {
  return {
    ...stackOperationFactsOf({ facts: JSON.parse(row.facts), stamps: {} }),
    entityRef: row.entity_ref,
    source: row.source,
    operationId: row.operation_id,
    deploymentId: row.deployment_id ?? undefined,
    updatedAt: row.updated_at,
  };
}

/** {@inheritDoc StackOperationStore} */
export class DatabaseStackOperationStore implements StackOperationStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getFolded(
    entityRef: string,
    source: string,
    operationIds: string[],
  ): Promise<Map<string, FoldedStackOperation>> {
    const rows = await inChunks<string, StackOperationRow>(
      operationIds,
      chunk =>
        this.#db<StackOperationRow>('stack_operations')
          .where({ entity_ref: entityRef, source })
          .whereIn('operation_id', chunk)
          .select(),
    );
    return new Map(
      rows.map(row => [
        row.operation_id,
        {
          operationId: row.operation_id,
          folded: {
            facts: JSON.parse(row.facts),
            stamps: JSON.parse(row.stamps),
          },
        },
      ]),
    );
  }

  async put(
    entityRef: string,
    source: string,
    operations: FoldedStackOperation[],
  ): Promise<void> {
    const rows = operations.map(({ operationId, folded }) => {
      const { environment, startedAt } = stackOperationFactsOf(folded);
      return {
        entity_ref: entityRef,
        source,
        operation_id: operationId,
        environment,
        started_at: startedAt,
        updated_at: latestInstant(folded.stamps),
        facts: JSON.stringify(folded.facts),
        stamps: JSON.stringify(folded.stamps),
      };
    });
    // What it is joined to stays: that is decided apart.
    await inChunks(rows, chunk =>
      this.#db('stack_operations')
        .insert(chunk)
        .onConflict(['entity_ref', 'source', 'operation_id'])
        .merge(Object.keys(chunk[0])),
    );
  }

  async getSince(
    entityRef: string,
    since: string,
  ): Promise<StackOperationRecord[]> {
    const rows = await this.#db<StackOperationRow>('stack_operations')
      .where({ entity_ref: entityRef })
      .where('started_at', '>=', since)
      .select();
    return (rows as StackOperationRow[]).map(toRecord);
  }

  async getByDeployments(
    deploymentIds: string[],
  ): Promise<StackOperationRecord[]> {
    const rows = await inChunks<string, StackOperationRow>(
      deploymentIds,
      chunk =>
        this.#db<StackOperationRow>('stack_operations')
          .whereIn('deployment_id', chunk)
          .select(),
    );
    return rows.map(toRecord);
  }

  async assign(
    operation: Pick<
      StackOperationRecord,
      'entityRef' | 'source' | 'operationId'
    >,
    deploymentId: string | undefined,
  ): Promise<void> {
    await this.#db('stack_operations')
      .where({
        entity_ref: operation.entityRef,
        source: operation.source,
        operation_id: operation.operationId,
      })
      .update({ deployment_id: deploymentId ?? null });
  }
}
