import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type {
  DeploymentRecord,
  TimelineEntry,
} from '../model/DeploymentRecord';
import {
  toDeploymentRecord,
  toDeploymentRow,
  toFoldedDeployment,
  toTimelineEntry,
  type DeploymentRow,
} from './deploymentRows';
import type {
  DeploymentStore,
  FoldedDeployment,
  HistoryRequest,
} from './DeploymentStore';

/** {@inheritDoc DeploymentStore} */
export class DatabaseDeploymentStore implements DeploymentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getFolded(ids: string[]): Promise<Map<string, FoldedDeployment>> {
    const rows = await inChunks(ids, chunk =>
      this.#db<DeploymentRow>('deployments').whereIn('id', chunk).select(),
    );
    return new Map(
      (rows as DeploymentRow[]).map(row => [row.id, toFoldedDeployment(row)]),
    );
  }

  async put(deployments: FoldedDeployment[]): Promise<void> {
    await inChunks(deployments, chunk => {
      const rows = chunk.map(toDeploymentRow);
      return this.#db('deployments')
        .insert(rows.map(row => ({ ...row, rollback: false })))
        .onConflict('id')
        .merge(Object.keys(rows[0]));
    });
  }

  async timeline(entityRef: string): Promise<TimelineEntry[]> {
    const rows = await this.#db<DeploymentRow>('deployments')
      .where({ entity_ref: entityRef })
      .select(
        'id',
        'environment',
        'status',
        'commit_sha',
        'created_at',
        'finished_at',
        'rollback',
      );
    return (rows as DeploymentRow[]).map(toTimelineEntry);
  }

  async markRollbacks(
    changes: { id: string; rollback: boolean }[],
  ): Promise<void> {
    for (const rollback of [true, false]) {
      const ids = changes
        .filter(change => change.rollback === rollback)
        .map(({ id }) => id);
      await inChunks(ids, chunk =>
        this.#db('deployments').whereIn('id', chunk).update({ rollback }),
      );
    }
  }

  async getByIds(ids: string[]): Promise<DeploymentRecord[]> {
    const rows = await inChunks(ids, chunk =>
      this.#db<DeploymentRow>('deployments').whereIn('id', chunk).select(),
    );
    return (rows as DeploymentRow[]).map(toDeploymentRecord);
  }

  async get(
    entityRef: string,
    id: string,
  ): Promise<DeploymentRecord | undefined> {
    const row = await this.#db<DeploymentRow>('deployments')
      .where({ id, entity_ref: entityRef })
      .first();
    return row && toDeploymentRecord(row);
  }

  async history(
    entityRef: string,
    { environment, status, source, includeOther, after, limit }: HistoryRequest,
  ): Promise<{ items: DeploymentRecord[]; totalItems: number }> {
    const matching = this.#db<DeploymentRow>('deployments')
      .where({ entity_ref: entityRef })
      .modify(query => {
        if (!includeOther) {
          query.whereNotNull('environment');
        }
        if (environment) {
          query.where(either => {
            either.whereIn('environment', environment);
            if (includeOther) {
              either.orWhere(other =>
                other
                  .whereNull('environment')
                  .whereIn('source_environment', environment),
              );
            }
          });
        }
        if (status) {
          query.whereIn('status', status);
        }
        if (source) {
          query.whereIn('source', source);
        }
      });
    const [{ count }] = await matching.clone().count({ count: '*' });
    const rows = await matching
      .clone()
      .select()
      .modify(query => {
        if (after) {
          query.where(later =>
            later
              .where('created_at', '<', after.createdAt)
              .orWhere(tied =>
                tied
                  .where('created_at', after.createdAt)
                  .where('id', '<', after.id),
              ),
          );
        }
      })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    return {
      items: (rows as DeploymentRow[]).map(toDeploymentRecord),
      totalItems: Number(count),
    };
  }

  async otherEnvironments(entityRef: string): Promise<string[]> {
    const names: string[] = await this.#db<DeploymentRow>('deployments')
      .where({ entity_ref: entityRef })
      .whereNull('environment')
      .distinct('source_environment')
      .orderBy('source_environment')
      .pluck('source_environment');
    return names;
  }
}
