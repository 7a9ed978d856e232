import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type {
  Override,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { OverrideLedger } from '../changes/ChangeStores';

interface OverrideRow {
  seq: number;
  id: string;
  schedule_id: string;
  start_at: string;
  end_at: string;
  person: string | null;
  reason: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** {@inheritDoc OverrideLedger} */
export class DatabaseOverrideStore implements OverrideLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async between(
    scheduleIds: string[],
    { from, to }: TimeWindow,
  ): Promise<Map<string, Override[]>> {
    const rows = await inChunks(scheduleIds, chunk =>
      this.#db<OverrideRow>('overrides')
        .whereIn('schedule_id', chunk)
        .where('end_at', '>', from)
        .where('start_at', '<', to)
        // Nothing had passed of the others when they were removed.
        .where('end_at', '>', this.#db.ref('start_at'))
        .orderBy('seq')
        .select(),
    );
    const found = new Map<string, Override[]>();
    for (const row of rows as OverrideRow[]) {
      const overrides = found.get(row.schedule_id) ?? [];
      overrides.push(toOverride(row));
      found.set(row.schedule_id, overrides);
    }
    return found;
  }

  async schedulesNaming(
    person: string,
    { from, to }: TimeWindow,
  ): Promise<string[]> {
    return this.#db('overrides')
      .where({ person })
      .where('end_at', '>', from)
      .where('start_at', '<', to)
      .where('end_at', '>', this.#db.ref('start_at'))
      .distinct('schedule_id')
      .pluck('schedule_id');
  }

  async add(override: Override): Promise<void> {
    await this.#db('overrides').insert({
      id: override.id,
      schedule_id: override.scheduleId,
      start_at: override.start,
      end_at: override.end,
      planned_end_at: override.end,
      person: override.person ?? null,
      reason: override.reason ?? null,
      created_by: override.createdBy,
      created_at: override.createdAt,
    });
  }

  async get(
    scheduleId: string,
    id: string,
  ): Promise<(Override & { removedAt?: string }) | undefined> {
    const row = await this.#db<OverrideRow>('overrides')
      .where({ schedule_id: scheduleId, id })
      .first();
    return (
      row && {
        ...toOverride(row),
        ...(row.removed_at !== null && { removedAt: row.removed_at }),
      }
    );
  }

  async remove(
    id: string,
    { end, by, at }: { end: string; by: string; at: string },
  ): Promise<void> {
    await this.#db('overrides')
      .where({ id })
      .update({ end_at: end, removed_by: by, removed_at: at });
  }
}

function toOverride(row: OverrideRow): Override {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    start: row.start_at,
    end: row.end_at,
    ...(row.person !== null && { person: row.person }),
    ...(row.reason !== null && { reason: row.reason }),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
