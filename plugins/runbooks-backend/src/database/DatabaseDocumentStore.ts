import type {
  Runbook,
  RunbookDiagnostic,
  RunbookDocument,
} from '@callboard/backstage-plugin-runbooks-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { DocumentStore } from './DocumentStore';

/** {@inheritDoc DocumentStore} */
export class DatabaseDocumentStore implements DocumentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async listKnown(contentHashes: string[]): Promise<Set<string>> {
    return new Set(
      await inChunks<string, string>(contentHashes, chunk =>
        this.#db('documents')
          .whereIn('content_hash', chunk)
          .pluck('content_hash'),
      ),
    );
  }

  async markUsed(contentHashes: string[]): Promise<void> {
    await inChunks(contentHashes, chunk =>
      this.#db('documents')
        .whereIn('content_hash', chunk)
        .whereNotNull('unused_since')
        .update({ unused_since: null }),
    );
  }

  async put(documents: Map<string, RunbookDocument>): Promise<void> {
    const entries = [...documents];
    await inChunks(entries, chunk =>
      this.#db('documents')
        .insert(
          chunk.map(([contentHash, { diagnostics }]) => ({
            content_hash: contentHash,
            diagnostics: JSON.stringify(diagnostics),
          })),
        )
        .onConflict('content_hash')
        .ignore(),
    );
    const rows = entries.flatMap(([contentHash, { runbooks }]) =>
      runbooks.map(runbook => ({
        content_hash: contentHash,
        slug: runbook.slug,
        body: JSON.stringify(runbook),
      })),
    );
    // Another file may bring the same content at the same time.
    await inChunks(rows, chunk =>
      this.#db('runbooks')
        .insert(chunk)
        .onConflict(['content_hash', 'slug'])
        .ignore(),
    );
  }

  async getRunbooks(contentHashes: string[]): Promise<Map<string, Runbook[]>> {
    const rows = await inChunks<string, any>(
      [...new Set(contentHashes)],
      chunk => this.#db('runbooks').whereIn('content_hash', chunk).select(),
    );
    const found = new Map<string, Runbook[]>();
    for (const row of rows) {
      const known = found.get(row.content_hash) ?? [];
      found.set(row.content_hash, known);
      known.push(JSON.parse(row.body));
    }
    for (const runbooks of found.values()) {
      runbooks.sort((a, b) => a.lines.from - b.lines.from);
    }
    return found;
  }

  async diagnosticsOf(
    contentHashes: string[],
  ): Promise<Map<string, RunbookDiagnostic[]>> {
    const rows = await inChunks<string, any>(
      [...new Set(contentHashes)],
      chunk => this.#db('documents').whereIn('content_hash', chunk).select(),
    );
    return new Map(
      rows.map(row => [row.content_hash, JSON.parse(row.diagnostics)]),
    );
  }

  async forgetUnused(options: {
    now: string;
    before: string;
  }): Promise<number> {
    const used = () =>
      this.#db('files').whereNotNull('content_hash').select('content_hash');
    await this.#db('documents')
      .whereNull('unused_since')
      .whereNotIn('content_hash', used())
      .update({ unused_since: options.now });
    const gone: string[] = await this.#db('documents')
      .where('unused_since', '<', options.before)
      .whereNotIn('content_hash', used())
      .pluck('content_hash');
    await inChunks(gone, async chunk => {
      await this.#db('runbooks').whereIn('content_hash', chunk).delete();
      await this.#db('documents').whereIn('content_hash', chunk).delete();
    });
    return gone.length;
  }
}
