import {
  inChunks,
  updateStamped,
} from '@callboard/backstage-plugin-environments-node';
import { gapsOf, type Shift } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { StampedView, ViewSummary } from '../views/ScheduleView';
import type {
  ListedView,
  ViewFilter,
  ViewsNow,
  ViewStore,
} from '../views/ViewStore';
import { outdateViews } from './outdateViews';
import { ownedBy } from './ownedBy';
import { pageViews } from './pageViews';

/** {@inheritDoc ViewStore} */
export class DatabaseViewStore implements ViewStore {
  readonly #db: Knex;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.#db = db;
  }

  async page(
    filter: ViewFilter,
    place: Parameters<ViewStore['page']>[1],
    valid: ViewsNow,
  ): Promise<{ rows: ListedView[]; total: number; lapsed: number }> {
    const rows = await pageViews(this.#db, filter, place, valid);
    const [{ total, all_lapsed }] = rows;
    return {
      rows: rows.filter(row => row.schedule_id !== null).map(toListedView),
      total: Number(total),
      lapsed: Number(all_lapsed),
    };
  }

  async gapsBefore(
    to: string,
    { owner }: Pick<ViewFilter, 'owner'>,
  ): Promise<{ summary: ViewSummary; gapsAhead: Shift[] }[]> {
    const rows: any[] = await this.#db({ s: 'schedules' })
      .join({ v: 'schedule_views' }, 'v.schedule_id', 's.schedule_id')
      .where('v.gap_at', '<', to)
      .modify(query => {
        if (owner) {
          const { sql, values } = ownedBy(owner);
          query.whereRaw(sql, values);
        }
      })
      .orderBy('s.order_key')
      .select('v.summary', 'v.gaps_ahead');
    return rows.map(row => ({
      summary: JSON.parse(row.summary),
      gapsAhead: JSON.parse(row.gaps_ahead),
    }));
  }

  async listLapsed(valid: ViewsNow, limit: number): Promise<string[]> {
    return this.#db({ s: 'schedules' })
      .leftJoin({ v: 'schedule_views' }, 'v.schedule_id', 's.schedule_id')
      .whereNull('v.format')
      .orWhereNot({ 'v.format': valid.format })
      .orWhere('v.until', '<=', valid.now)
      .orderBy('s.schedule_id')
      .limit(limit)
      .pluck('s.schedule_id');
  }

  async stampsOf(scheduleIds: string[]): Promise<Map<string, string>> {
    const stamps = await this.#readStamps(scheduleIds);
    const missing = scheduleIds.filter(id => !stamps.has(id));
    if (!missing.length) {
      return stamps;
    }
    await outdateViews(this.#db, missing);
    return new Map([...stamps, ...(await this.#readStamps(missing))]);
  }

  async put(views: StampedView[], format: string): Promise<void> {
    await updateStamped(
      this.#db,
      'schedule_views',
      {
        keys: ['schedule_id', 'stamp'],
        values: ['until', 'gap_at', 'summary', 'shifts', 'gaps', 'gaps_ahead'],
      },
      views.map(({ scheduleId, stamp, until, summary, shifts, gapsAhead }) => [
        scheduleId,
        stamp,
        until,
        gapsAhead.at(0)?.start ?? null,
        ...[summary, shifts, gapsOf(shifts), gapsAhead].map(part =>
          JSON.stringify(part),
        ),
      ]),
      { format },
    );
  }

  async #readStamps(scheduleIds: string[]): Promise<Map<string, string>> {
    const rows = await inChunks<string, any>(scheduleIds, chunk =>
      this.#db('schedule_views')
        .whereIn('schedule_id', chunk)
        .select('schedule_id', 'stamp'),
    );
    return new Map(rows.map(row => [row.schedule_id, row.stamp]));
  }
}

function toListedView(row: any): ListedView {
  return {
    scheduleId: row.schedule_id,
    urgency: row.urgency,
    orderKey: row.order_key,
    observedAt: row.observed_at,
    entityRefs: row.entity_refs?.split(' ') ?? [],
    there: Boolean(row.there),
    ...(!row.lapsed && {
      view: { summary: JSON.parse(row.summary), gaps: JSON.parse(row.gaps) },
    }),
  };
}
