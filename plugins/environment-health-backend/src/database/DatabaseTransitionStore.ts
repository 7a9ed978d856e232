import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type {
  TransitionRecord,
  TransitionScope,
} from '../model/TransitionRecord';
import type { TransitionStore } from './TransitionStore';

/** {@inheritDoc TransitionStore} */
export class DatabaseTransitionStore implements TransitionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async listLatest(entityRef: string): Promise<TransitionRecord[]> {
    const rows: any[] = await this.#db('transitions')
      .where({ entity_ref: entityRef })
      .whereIn('scope', ['environment', 'availability'])
      .whereNotExists(
        this.#db({ later: 'transitions' })
          .select('later.entity_ref')
          .whereRaw('later.entity_ref = transitions.entity_ref')
          .whereRaw('later.scope = transitions.scope')
          .whereRaw('later.environment = transitions.environment')
          .whereRaw('later.started_at > transitions.started_at'),
      )
      .select();
    return rows.map(toTransitionRecord);
  }

  async list(
    entityRef: string,
    query: { scope: TransitionScope; from: string; environments?: string[] },
  ): Promise<TransitionRecord[]> {
    const rows: any[] = await this.#db('transitions')
      .where({ entity_ref: entityRef, scope: query.scope })
      .where(present =>
        present.whereNull('ended_at').orWhere('ended_at', '>', query.from),
      )
      .modify(narrowed => {
        if (query.environments) {
          narrowed.whereIn('environment', query.environments);
        }
      })
      .orderBy(['environment', 'started_at'])
      .select();
    return rows.map(toTransitionRecord);
  }

  async put(transitions: TransitionRecord[]): Promise<void> {
    await inChunks(transitions, chunk =>
      this.#db('transitions')
        .insert(
          chunk.map(transition => ({
            entity_ref: transition.entityRef,
            environment: transition.environment,
            scope: transition.scope,
            status: transition.status,
            summary: transition.summary ?? null,
            started_at: transition.startedAt,
            ended_at: transition.endedAt ?? null,
          })),
        )
        .onConflict(['entity_ref', 'scope', 'environment', 'started_at'])
        .merge(),
    );
  }

  async removeEndedBefore(before: string): Promise<number> {
    return this.#db('transitions').where('ended_at', '<', before).delete();
  }
}

/** A stretch that was read from the table of that name. */
export function toTransitionRecord(row: any): TransitionRecord {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    scope: row.scope,
    status: row.status,
    ...(row.summary !== null && { summary: row.summary }),
    startedAt: row.started_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}
