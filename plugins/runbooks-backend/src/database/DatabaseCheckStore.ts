import {
  canonicalJson,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { outdateEntities } from './outdateViews';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { CheckStore } from '../checks/CheckStore';

interface CheckRow {
  entity_ref: string;
  environment: string;
  result_id: string;
  body: string;
}

/** {@inheritDoc CheckStore} */
export class DatabaseCheckStore implements CheckStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRefs: string[]): Promise<MirroredCheck[]> {
    const bodies = await inChunks<string, string>(entityRefs, chunk =>
      this.#db('checks')
        .whereIn('entity_ref', chunk)
        .orderBy(['entity_ref', 'environment', 'result_id'])
        .pluck('body'),
    );
    return bodies.map(body => JSON.parse(body));
  }

  async replace(entityRef: string, checks: MirroredCheck[]): Promise<boolean> {
    const wanted = checks.map(
      (check): CheckRow => ({
        entity_ref: entityRef,
        environment: check.environment,
        result_id: check.resultId,
        body: canonicalJson(check),
      }),
    );
    return this.#db.transaction(async tx => {
      const known: CheckRow[] = await tx('checks')
        .where({ entity_ref: entityRef })
        .select();
      const keyOf = (row: CheckRow) =>
        JSON.stringify([row.environment, row.result_id]);
      const kept = new Map(known.map(row => [keyOf(row), row.body]));
      const staying = new Set(wanted.map(keyOf));
      const changed = wanted.filter(row => kept.get(keyOf(row)) !== row.body);
      const gone = known.filter(row => !staying.has(keyOf(row)));
      for (const { environment, result_id } of gone) {
        await tx('checks')
          .where({ entity_ref: entityRef, environment, result_id })
          .delete();
      }
      // Another replica may have been told of the same.
      await inChunks(changed, chunk =>
        tx('checks')
          .insert(chunk)
          .onConflict(['entity_ref', 'environment', 'result_id'])
          .merge(),
      );
      const differs = changed.length + gone.length > 0;
      if (differs) {
        await outdateEntities(tx, [entityRef]);
      }
      return differs;
    });
  }

  async remove(entityRefs: string[]): Promise<void> {
    await this.#db.transaction(async tx => {
      await inChunks(entityRefs, chunk =>
        tx('checks').whereIn('entity_ref', chunk).delete(),
      );
      await outdateEntities(tx, entityRefs);
    });
  }

  async listEntities(): Promise<string[]> {
    return this.#db('checks')
      .distinct()
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }
}
