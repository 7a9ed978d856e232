import {
  hashOf,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { Target } from '../targets/Target';
import type { TargetStore } from './TargetStore';

interface TargetRow {
  entity_ref: string;
  title: string;
  owner: string | null;
  body: string;
  content_hash: string;
  seen_at: string;
  revision: number;
}

/** {@inheritDoc TargetStore} */
export class DatabaseTargetStore implements TargetStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getMany(entityRefs: string[]): Promise<Target[]> {
    const bodies = await inChunks<string, string>(entityRefs, chunk =>
      this.#db('targets')
        .whereIn('entity_ref', chunk)
        .orderBy('entity_ref')
        .pluck('body'),
    );
    return bodies.map(body => JSON.parse(body));
  }

  async revision(): Promise<string> {
    const [row]: any[] = await this.#db('targets')
      .count({ count: '*' })
      .max({ newest: 'revision' });
    return `${row.count}/${row.newest}`;
  }

  async listKeys(): Promise<Map<string, string[]>> {
    const rows: { provider: string; key: string }[] = await this.#db('bindings')
      .distinct('provider', 'key')
      .orderBy(['provider', 'key']);
    const keys = new Map<string, string[]>();
    for (const { provider, key } of rows) {
      keys.set(provider, [...(keys.get(provider) ?? []), key]);
    }
    return keys;
  }

  async namedKeys(provider: string, keys: string[]): Promise<Set<string>> {
    const named = await inChunks<string, string>(keys, chunk =>
      this.#db('bindings')
        .where({ provider })
        .whereIn('key', chunk)
        .distinct('key')
        .pluck('key'),
    );
    return new Set(named);
  }

  async listOf(
    provider: string,
    keys: string[],
    { several = false }: { several?: boolean } = {},
  ): Promise<string[]> {
    const refs = await inChunks<string, string>(keys, chunk =>
      this.#db({ b: 'bindings' })
        .where({ provider })
        .whereIn('key', chunk)
        .modify(query => {
          if (several) {
            query.whereExists(
              this.#db({ other: 'bindings' })
                .whereRaw('other.entity_ref = b.entity_ref')
                .whereRaw(
                  '(other.provider <> b.provider or other.key <> b.key)',
                ),
            );
          }
        })
        .distinct('b.entity_ref')
        .pluck('b.entity_ref'),
    );
    return [...new Set(refs)].sort();
  }

  async put(targets: Target[], seenAt: string): Promise<string[]> {
    const [{ newest }]: any[] = await this.#db('targets').max({
      newest: 'revision',
    });
    const rows = targets.map(
      (target): TargetRow => ({
        entity_ref: target.entityRef,
        title: target.title,
        owner: target.owner ?? null,
        body: JSON.stringify(target),
        content_hash: hashOf(target),
        seen_at: seenAt,
        revision: Number(newest ?? 0) + 1,
      }),
    );
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
    const differing = new Set(refsOf(changed));
    await this.#bind(
      targets.filter(({ entityRef }) => differing.has(entityRef)),
    );
    return refsOf(changed);
  }

  async listUnseen(since: string): Promise<string[]> {
    return this.#db('targets').where('seen_at', '<', since).pluck('entity_ref');
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (const table of ['bindings', 'targets']) {
      await inChunks(entityRefs, chunk =>
        this.#db(table).whereIn('entity_ref', chunk).delete(),
      );
    }
  }

  async #bind(targets: Target[]): Promise<void> {
    await inChunks(targets, chunk =>
      this.#db('bindings')
        .whereIn(
          'entity_ref',
          chunk.map(({ entityRef }) => entityRef),
        )
        .delete(),
    );
    // Policies of the same key share a row.
    const rows = new Map(
      targets.flatMap(({ entityRef, bindings }) =>
        bindings.map(({ provider, key }) => [
          JSON.stringify([entityRef, provider, key]),
          { entity_ref: entityRef, provider, key },
        ]),
      ),
    );
    await inChunks([...rows.values()], chunk =>
      this.#db('bindings').insert(chunk),
    );
  }
}

function refsOf(rows: TargetRow[]): string[] {
  return rows.map(row => row.entity_ref);
}
