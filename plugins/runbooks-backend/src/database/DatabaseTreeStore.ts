import {
  canonicalJson,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { outdateUsersOf } from './outdateViews';
import type { FileRecord, TreeRecord, TreeStore } from './TreeStore';

/** {@inheritDoc TreeStore} */
export class DatabaseTreeStore implements TreeStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getMany(trees: string[]): Promise<Map<string, TreeRecord>> {
    const rows = await inChunks<string, any>(trees, chunk =>
      this.#db('trees').whereIn('tree', chunk).select(),
    );
    return new Map(
      rows.map(row => [
        row.tree,
        {
          tree: row.tree,
          etag: row.etag ?? undefined,
          readKey: row.read_key ?? undefined,
          shelvedHash: row.shelved_hash ?? undefined,
          observedAt: row.observed_at ?? undefined,
          ...(row.error !== null && {
            error: { message: row.error, since: row.error_since },
          }),
        },
      ]),
    );
  }

  async put(record: TreeRecord): Promise<void> {
    await this.#db('trees')
      .insert({
        tree: record.tree,
        etag: record.etag ?? null,
        read_key: record.readKey ?? null,
        shelved_hash: record.shelvedHash ?? null,
        observed_at: record.observedAt ?? null,
        error: record.error?.message ?? null,
        error_since: record.error?.since ?? null,
      })
      .onConflict('tree')
      .merge();
  }

  async listFiles(tree: string): Promise<FileRecord[]> {
    const rows: any[] = await this.#db('files').where({ tree }).select();
    return rows.map(fromRow).sort(byPath);
  }

  async listLeftOut(
    trees: string[],
  ): Promise<(FileRecord & { tree: string })[]> {
    const rows = await inChunks<string, any>(trees, chunk =>
      this.#db('files')
        .whereIn('tree', chunk)
        .whereNotNull('diagnostics')
        .select(),
    );
    return rows
      .map(row => ({ tree: row.tree as string, ...fromRow(row) }))
      .sort(byPath);
  }

  async replaceFiles(tree: string, files: FileRecord[]): Promise<void> {
    const leftOut = async () => canonicalJson(await this.listLeftOut([tree]));
    const before = await leftOut();
    await this.#db('files').where({ tree }).delete();
    await inChunks(files, chunk =>
      this.#db('files').insert(
        chunk.map(({ path, contentHash, diagnostics }) => ({
          tree,
          path,
          content_hash: contentHash ?? null,
          diagnostics: diagnostics.length ? JSON.stringify(diagnostics) : null,
        })),
      ),
    );
    if ((await leftOut()) !== before) {
      await outdateUsersOf(this.#db, tree);
    }
  }

  async list(): Promise<string[]> {
    return this.#db('trees').orderBy('tree').pluck('tree');
  }

  async remove(trees: string[]): Promise<void> {
    await inChunks(trees, async chunk => {
      await this.#db('files').whereIn('tree', chunk).delete();
      await this.#db('trees').whereIn('tree', chunk).delete();
    });
  }
}

function fromRow(row: any): FileRecord {
  return {
    path: row.path,
    ...(row.content_hash !== null && { contentHash: row.content_hash }),
    diagnostics: row.diagnostics ? JSON.parse(row.diagnostics) : [],
  };
}

function byPath(a: FileRecord, b: FileRecord): number {
  return a.path < b.path ? -1 : 1;
}
