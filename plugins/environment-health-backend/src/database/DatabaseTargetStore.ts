import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { Target } from '../model/Target';
import { fromTargetRow, toTargetRow, type TargetRow } from './targetRows';
import type { TargetStore } from './TargetStore';

/** {@inheritDoc TargetStore} */
export class DatabaseTargetStore implements TargetStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(entityRef: string): Promise<Target | undefined> {
    const row = await this.#db<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .first();
    return row && fromTargetRow(row);
  }

  async lock(entityRef: string): Promise<Target | undefined> {
    const row = await this.#db<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .forUpdate()
      .first();
    return row && fromTargetRow(row);
  }

  async revision(): Promise<string> {
    const [row]: any[] = await this.#db('targets')
      .count({ count: '*' })
      .max({ newest: 'revision' });
    return `${row.count}/${row.newest}`;
  }

  async listEnvironments(): Promise<EntityEnvironments[]> {
    const texts: string[] = await this.#db('targets')
      .whereNotNull('environments')
      .orderBy('entity_ref')
      .pluck('environments');
    return texts.map(text => JSON.parse(text));
  }

  async put(targets: Target[], seenAt: string): Promise<string[]> {
    const [{ newest }]: any[] = await this.#db('targets').max({
      newest: 'revision',
    });
    const revision = Number(newest ?? 0) + 1;
    const rows = targets.map(target =>
      toTargetRow(target, { seenAt, revision }),
    );
    const refsOf = (chunk: TargetRow[]) => chunk.map(row => row.entity_ref);
    const known = new Map(
      (
        await inChunks<TargetRow, TargetRow>(rows, chunk =>
          this.#db('targets')
            .select('entity_ref', 'content_hash')
            .whereIn('entity_ref', refsOf(chunk)),
        )
      ).map(row => [row.entity_ref, row.content_hash]),
    );
    const changed = rows.filter(
      row => known.get(row.entity_ref) !== row.content_hash,
    );
    await inChunks(rows, chunk =>
      this.#db('targets')
        .whereIn('entity_ref', refsOf(chunk))
        .update({ seen_at: seenAt }),
    );
    await inChunks(changed, chunk =>
      this.#db('targets').insert(chunk).onConflict('entity_ref').merge(),
    );
    return refsOf(changed);
  }

  async listUnseen(since: string): Promise<string[]> {
    return this.#db('targets').where('seen_at', '<', since).pluck('entity_ref');
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('targets').whereIn('entity_ref', chunk).delete(),
    );
  }
}
