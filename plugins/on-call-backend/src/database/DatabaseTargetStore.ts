import {
  DatabaseTargets,
  hashOf,
  inChunks,
  type TargetColumns,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../targets/Target';
import type { TargetStore } from './TargetStore';

interface TargetRow extends TargetColumns {
  title: string;
  owner: string | null;
  body: string;
}

/** {@inheritDoc TargetStore} */
export class DatabaseTargetStore
  extends DatabaseTargets<TargetRow>
  implements TargetStore
{
  async getMany(entityRefs: string[]): Promise<Target[]> {
    const bodies = await inChunks<string, string>(entityRefs, chunk =>
      this.db('targets')
        .whereIn('entity_ref', chunk)
        .orderBy('entity_ref')
        .pluck('body'),
    );
    return bodies.map(body => JSON.parse(body));
  }

  async listKeys(): Promise<Map<string, string[]>> {
    const rows: { provider: string; key: string }[] = await this.db('bindings')
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
      this.db('bindings')
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
      this.db({ b: 'bindings' })
        .where({ provider })
        .whereIn('key', chunk)
        .modify(query => {
          if (several) {
            query.whereExists(
              this.db({ other: 'bindings' })
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
    const revision = await this.nextRevision();
    const changed = await this.see(
      targets.map(target => ({
        entity_ref: target.entityRef,
        title: target.title,
        owner: target.owner ?? null,
        body: JSON.stringify(target),
        content_hash: hashOf(target),
        seen_at: seenAt,
        revision,
      })),
    );
    await this.write(changed);
    const refs = new Set(changed.map(row => row.entity_ref));
    await this.#bind(targets.filter(({ entityRef }) => refs.has(entityRef)));
    return [...refs];
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (const table of ['bindings', 'targets']) {
      await inChunks(entityRefs, chunk =>
        this.db(table).whereIn('entity_ref', chunk).delete(),
      );
    }
  }

  async #bind(targets: Target[]): Promise<void> {
    await inChunks(targets, chunk =>
      this.db('bindings')
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
      this.db('bindings').insert(chunk),
    );
  }
}
