import {
  DatabaseTargets,
  hashOf,
  inChunks,
  type TargetColumns,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { Target } from '../targets/Target';
import { outdateEntities } from './outdateViews';
import type { TargetStore } from './TargetStore';

interface TargetRow extends TargetColumns {
  kind: string;
  type: string | null;
  owner: string | null;
  system: string | null;
  off: boolean;
  body: string;
}

/** {@inheritDoc TargetStore} */
export class DatabaseTargetStore
  extends DatabaseTargets<TargetRow>
  implements TargetStore
{
  async get(entityRef: string): Promise<Target | undefined> {
    return (await this.getMany([entityRef])).get(entityRef);
  }

  async getMany(entityRefs: string[]): Promise<Map<string, Target>> {
    const rows = await inChunks<string, TargetRow>(entityRefs, chunk =>
      this.db('targets').whereIn('entity_ref', chunk).select(),
    );
    return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.body)]));
  }

  async list(): Promise<Target[]> {
    const bodies: string[] = await this.db('targets')
      .orderBy('entity_ref')
      .pluck('body');
    return bodies.map(body => JSON.parse(body));
  }

  async listRefs(): Promise<string[]> {
    return this.db('targets').orderBy('entity_ref').pluck('entity_ref');
  }

  async put(targets: Target[], seenAt: string): Promise<string[]> {
    const revision = await this.nextRevision();
    const changed = await this.see(
      targets.map(target => ({
        entity_ref: target.entityRef,
        kind: target.kind,
        type: target.type ?? null,
        owner: target.owner ?? null,
        system: target.system ?? null,
        off: target.off,
        body: JSON.stringify(target),
        content_hash: hashOf(target),
        seen_at: seenAt,
        revision,
      })),
    );
    if (changed.length) {
      await this.db.transaction(tx => this.#replace(tx, changed));
    }
    return changed.map(row => row.entity_ref);
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, async chunk => {
      for (const table of ['targets', 'target_trees', 'entity_views']) {
        await this.db(table).whereIn('entity_ref', chunk).delete();
      }
    });
  }

  async listWithoutRunbooks({
    types,
    owner,
  }: {
    types: string[];
    owner?: string[];
  }): Promise<{ entityRef: string; owner?: string }[]> {
    const rows: TargetRow[] = await this.db('targets')
      .where({ kind: 'component', off: false })
      .whereIn('type', types)
      .modify(query => {
        if (owner) {
          query.whereIn('owner', owner);
        }
      })
      .whereNotExists(
        this.db('shelf')
          .whereRaw('shelf.entity_ref = targets.entity_ref')
          .where({ own: true }),
      )
      .orderBy('entity_ref')
      .select('entity_ref', 'owner');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ...(row.owner !== null && { owner: row.owner }),
    }));
  }

  async #replace(tx: Knex, rows: TargetRow[]): Promise<void> {
    const entityRefs = rows.map(row => row.entity_ref);
    const trees = rows.flatMap(({ entity_ref, body }) => {
      const { places }: Target = JSON.parse(body);
      return [...new Set(places.map(({ tree }) => tree))].map(tree => ({
        entity_ref,
        tree,
      }));
    });
    await this.write(rows, tx);
    await inChunks(entityRefs, chunk =>
      tx('target_trees').whereIn('entity_ref', chunk).delete(),
    );
    // Another replica may have been told of the same.
    await inChunks(trees, chunk =>
      tx('target_trees')
        .insert(chunk)
        .onConflict(['entity_ref', 'tree'])
        .ignore(),
    );
    await outdateEntities(tx, entityRefs);
  }
}
