import type { Knex } from 'knex';
import type { AcknowledgementRecord } from '../model/AcknowledgementRecord';
import type { AcknowledgementStore } from './AcknowledgementStore';

/** {@inheritDoc AcknowledgementStore} */
export class DatabaseAcknowledgementStore implements AcknowledgementStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRef: string): Promise<AcknowledgementRecord[]> {
    const rows: any[] = await this.#db('acknowledgements')
      .where({ entity_ref: entityRef })
      .orderBy('acknowledged_at')
      .select();
    return rows.map(row => ({
      id: row.id,
      entityRef: row.entity_ref,
      environment: row.environment,
      resultId: row.result_id,
      by: row.acknowledged_by,
      reason: row.reason,
      at: row.acknowledged_at,
      until: row.until,
    }));
  }

  async put(acknowledgement: AcknowledgementRecord): Promise<void> {
    await this.#db('acknowledgements')
      .insert({
        id: acknowledgement.id,
        entity_ref: acknowledgement.entityRef,
        environment: acknowledgement.environment,
        result_id: acknowledgement.resultId,
        acknowledged_by: acknowledgement.by,
        reason: acknowledgement.reason,
        acknowledged_at: acknowledgement.at,
        until: acknowledgement.until,
      })
      .onConflict(['entity_ref', 'environment', 'result_id'])
      .merge();
  }

  async remove(entityRef: string, id: string): Promise<boolean> {
    const removed = await this.#db('acknowledgements')
      .where({ entity_ref: entityRef, id })
      .delete();
    return removed > 0;
  }

  async listEndedBy(at: string): Promise<string[]> {
    return this.#db('acknowledgements')
      .where('until', '<=', at)
      .distinct('entity_ref')
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }
}
