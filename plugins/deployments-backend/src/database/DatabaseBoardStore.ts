import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { KeptBoard } from '../board/KeptBoard';
import type { Knex } from 'knex';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import type { BoardStore } from './BoardStore';
import { toSourceState } from './DatabaseSourceStateStore';

const stateColumns = ['source', 'shard', 'observed_at', 'error', 'error_since'];

/** {@inheritDoc BoardStore} */
export class DatabaseBoardStore implements BoardStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read(
    entityRef: string,
  ): Promise<{ board: KeptBoard; states: SourceStateRecord[] } | undefined> {
    // One statement, in whose answer the text of the board is there once.
    const rows: any[] = await this.#db('boards')
      .where('entity_ref', entityRef)
      .select('entity_ref', 'board', ...this.#absent(stateColumns))
      .unionAll(
        this.#db('source_states')
          .where('entity_ref', entityRef)
          .select('entity_ref', ...this.#absent(['board']), ...stateColumns),
      );
    const kept = rows.find(row => row.board !== null);
    return kept
      ? {
          board: JSON.parse(kept.board),
          states: rows.filter(row => row !== kept).map(toSourceState),
        }
      : undefined;
  }

  async put(board: KeptBoard, lacksComparison: boolean): Promise<void> {
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

  #absent(columns: string[]): Knex.Raw[] {
    return columns.map(column => this.#db.raw('null as ??', [column]));
  }
}
