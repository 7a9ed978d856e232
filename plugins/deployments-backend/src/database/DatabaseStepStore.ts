import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { stepFactsOf } from '../ingest/foldStep';
import { latestInstant } from '../ingest/stampOf';
import type { StepRecord } from '../model/StepRecord';
import type { FoldedStep, StepStore } from './StepStore';

interface StepRow {
  entity_ref: string;
  source: string;
  run_id: string;
  step_id: string;
  updated_at: string;
  facts: string;
  stamps: string;
}

/** {@inheritDoc StepStore} */
export class DatabaseStepStore implements StepStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getFolded(
    entityRef: string,
    source: string,
    runIds: string[],
  ): Promise<FoldedStep[]> {
    const rows = await this.#ofRuns(entityRef, runIds);
    return rows
      .filter(row => row.source === source)
      .map(row => ({
        runId: row.run_id,
        stepId: row.step_id,
        folded: {
          facts: JSON.parse(row.facts),
          stamps: JSON.parse(row.stamps),
        },
      }));
  }

  async put(
    entityRef: string,
    source: string,
    steps: FoldedStep[],
  ): Promise<void> {
    const rows = steps.map(
      ({ runId, stepId, folded }): StepRow => ({
        entity_ref: entityRef,
        source,
        run_id: runId,
        step_id: stepId,
        updated_at: latestInstant(folded.stamps),
        facts: JSON.stringify(folded.facts),
        stamps: JSON.stringify(folded.stamps),
      }),
    );
    await inChunks(rows, chunk =>
      this.#db('deployment_steps')
        .insert(chunk)
        .onConflict(['entity_ref', 'source', 'run_id', 'step_id'])
        .merge(),
    );
  }

  async getByRuns(entityRef: string, runIds: string[]): Promise<StepRecord[]> {
    const rows = await this.#ofRuns(entityRef, runIds);
    return rows.map(row => ({
      ...stepFactsOf({ facts: JSON.parse(row.facts), stamps: {} }),
      id: row.step_id,
      source: row.source,
      runId: row.run_id,
      updatedAt: row.updated_at,
    }));
  }

  async #ofRuns(entityRef: string, runIds: string[]): Promise<StepRow[]> {
    return inChunks<string, StepRow>(runIds, chunk =>
      this.#db<StepRow>('deployment_steps')
        .where({ entity_ref: entityRef })
        .whereIn('run_id', chunk)
        .select(),
    );
  }
}
