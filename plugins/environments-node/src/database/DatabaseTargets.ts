import type { Knex } from 'knex';
import { inChunks } from './inChunks';

const TABLE = 'targets';

/**
 * What every row of a table of targets has.
 *
 * @public
 */
export interface TargetColumns {
  entity_ref: string;
  /** Differs once the target does. */
  content_hash: string;
  /** Instant at which the catalog was begun to be read that last named it. */
  seen_at: string;
  /** Of {@link DatabaseTargets.nextRevision}. */
  revision: number;
}

/**
 * What a plugin keeps of the entities in the catalog, in a table `targets` of its
 * database, for the plugin's own store to extend.
 *
 * @remarks The plugin's migrations make the table, of columns of text:
 * `entity_ref`, its primary key, `content_hash` and `seen_at`; a number
 * `revision`; and the plugin's own.
 *
 * @typeParam R - a row
 *
 * @public
 */
export class DatabaseTargets<R extends TargetColumns> {
  protected readonly db: Knex;

  constructor(db: Knex) {
    this.db = db;
  }

  /** A text that differs once any target came, changed or left. */
  async revision(): Promise<string> {
    const [row]: any[] = await this.db(TABLE)
      .count({ count: '*' })
      .max({ newest: 'revision' });
    return `${row.count}/${row.newest}`;
  }

  /** Refs of those not seen since an instant. */
  async listUnseen(since: string): Promise<string[]> {
    return this.db(TABLE).where('seen_at', '<', since).pluck('entity_ref');
  }

  /** What the rows to be written next bear. */
  protected async nextRevision(): Promise<number> {
    const [{ newest }]: any[] = await this.db(TABLE).max({
      newest: 'revision',
    });
    return Number(newest ?? 0) + 1;
  }

  /**
   * Notes that targets were seen.
   *
   * @param rows - as the catalog names them, seen at the same instant
   * @returns those that are new or differ from what is kept, which are still to be written.
   */
  protected async see(rows: R[]): Promise<R[]> {
    const known = await inChunks<R, TargetColumns>(rows, chunk =>
      this.db(TABLE)
        .select('entity_ref', 'content_hash')
        .whereIn('entity_ref', refsOf(chunk)),
    );
    await inChunks(rows, chunk =>
      this.db(TABLE)
        .whereIn('entity_ref', refsOf(chunk))
        .update({ seen_at: chunk[0].seen_at }),
    );
    const hashes = new Map(
      known.map(row => [row.entity_ref, row.content_hash]),
    );
    return rows.filter(row => hashes.get(row.entity_ref) !== row.content_hash);
  }

  /** Writes rows in the place of those of the same entities. */
  protected async write(rows: R[], db: Knex = this.db): Promise<void> {
    await inChunks(rows, chunk =>
      db(TABLE).insert(chunk).onConflict('entity_ref').merge(),
    );
  }
}

function refsOf(rows: TargetColumns[]): string[] {
  return rows.map(row => row.entity_ref);
}
