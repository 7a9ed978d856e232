import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type {
  Override,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { OverrideLedger } from '../changes/ChangeStores';
import { outdateViewOf, outdateViews } from './outdateViews';
import {
  bySchedule,
  overridesBetween,
  toOverride,
  type OverrideRow,
} from './overrideRows';

/** {@inheritDoc OverrideLedger} */
export class DatabaseOverrideStore implements OverrideLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async between(
    scheduleIds: string[],
    window: TimeWindow,
  ): Promise<Map<string, Override[]>> {
    return bySchedule(
      await inChunks(scheduleIds, chunk =>
        overridesBetween(this.#db, window)
          .whereIn('schedule_id', chunk)
          .orderBy('seq')
          .select(),
      ),
    );
  }

  async schedulesNaming(
    people: string[],
    window: TimeWindow,
  ): Promise<string[]> {
    const ids = await inChunks<string, string>(people, chunk =>
      overridesBetween(this.#db, window)
        .whereIn('person', chunk)
        .distinct('schedule_id')
        .pluck('schedule_id'),
    );
    return [...new Set(ids)];
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
    await outdateViews(this.#db, [override.scheduleId]);
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
    await outdateViewOf(this.#db, id);
  }
}
