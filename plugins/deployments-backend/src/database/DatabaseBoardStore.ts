import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import type { Knex } from 'knex';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import type { BoardStore } from './BoardStore';
import { toSourceState } from './DatabaseSourceStateStore';
import { inChunks } from './inChunks';

/** {@inheritDoc BoardStore} */
export class DatabaseBoardStore implements BoardStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read(
    entityRef: string,
  ): Promise<
    { board: DeploymentBoard; states: SourceStateRecord[] } | undefined
  > {
    const rows = await this.#db('boards')
      .leftJoin(
        'source_states',
        'source_states.entity_ref',
        'boards.entity_ref',
      )
      .where('boards.entity_ref', entityRef)
      .select(
        'boards.entity_ref',
        'boards.board',
        'source_states.source',
        'source_states.observed_at',
        'source_states.error',
        'source_states.error_since',
      );
    return rows.length
      ? {
          board: JSON.parse(rows[0].board),
          states: rows.filter(row => row.source !== null).map(toSourceState),
        }
      : undefined;
  }

  async put(board: DeploymentBoard, lacksComparison: boolean): Promise<void> {
    await this.#db('boards')
      .insert({
        entity_ref: board.entityRef,
        board: JSON.stringify(board),
        lacks_comparison: lacksComparison,
      })
      .onConflict('entity_ref')
      .merge();
  }

  async listLackingComparison(): Promise<string[]> {
    return this.#db('boards')
      .where({ lacks_comparison: true })
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('boards').whereIn('entity_ref', chunk).delete(),
    );
  }
}
