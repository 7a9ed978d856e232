import {
  canonicalJson,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { CheckStore } from '../checks/CheckStore';
import { isAlarm } from '../checks/mirroredChecks';

interface CheckRow {
  entity_ref: string;
  environment: string;
  result_id: string;
  production_alarm: boolean;
  body: string;
}

/** {@inheritDoc CheckStore} */
export class DatabaseCheckStore implements CheckStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(entityRef: string): Promise<MirroredCheck[]> {
    const bodies: string[] = await this.#db('checks')
      .where({ entity_ref: entityRef })
      .orderBy(['environment', 'result_id'])
      .pluck('body');
    return bodies.map(body => JSON.parse(body));
  }

  async listProductionAlarms(): Promise<MirroredCheck[]> {
    const bodies: string[] = await this.#db('checks')
      .where({ production_alarm: true })
      .orderBy(['entity_ref', 'environment', 'result_id'])
      .pluck('body');
    return bodies.map(body => JSON.parse(body));
  }

  async replace(entityRef: string, checks: MirroredCheck[]): Promise<boolean> {
    const wanted = checks.map(
      (check): CheckRow => ({
        entity_ref: entityRef,
        environment: check.environment,
        result_id: check.resultId,
        production_alarm: isAlarm(check) && check.tier === 'production',
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
      return changed.length + gone.length > 0;
    });
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.#db('checks').whereIn('entity_ref', chunk).delete(),
    );
  }

  async listEntities(): Promise<string[]> {
    return this.#db('checks')
      .distinct()
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }
}
