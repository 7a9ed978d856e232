import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { SwapRequest } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { SwapLedger, SwapRecord } from '../changes/ChangeStores';

interface SwapRow {
  id: string;
  schedule_id: string;
  start_at: string;
  end_at: string;
  from_ref: string;
  to_ref: string;
  reason: string | null;
  status: 'open' | 'accepted' | 'declined' | 'withdrawn';
  created_at: string;
  answered_by: string | null;
  answered_at: string | null;
}

/** {@inheritDoc SwapLedger} */
export class DatabaseSwapStore implements SwapLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async waiting(scheduleIds: string[], now: string): Promise<SwapRequest[]> {
    const rows: SwapRow[] = await inChunks(scheduleIds, chunk =>
      this.#waiting(now).whereIn('schedule_id', chunk),
    );
    return rows
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
      .map(toSwap);
  }

  async waitingFor(userRef: string, now: string): Promise<SwapRequest[]> {
    const rows: SwapRow[] = await this.#waiting(now).where(mine =>
      mine.where({ to_ref: userRef }).orWhere({ from_ref: userRef }),
    );
    return rows.map(toSwap);
  }

  async add(swap: SwapRequest): Promise<void> {
    await this.#db('swaps').insert({
      id: swap.id,
      schedule_id: swap.scheduleId,
      start_at: swap.start,
      end_at: swap.end,
      from_ref: swap.from,
      to_ref: swap.to,
      reason: swap.reason ?? null,
      status: swap.status,
      created_at: swap.createdAt,
    });
  }

  async get(id: string): Promise<SwapRecord | undefined> {
    const row = await this.#db<SwapRow>('swaps').where({ id }).first();
    return (
      row && {
        ...toSwap(row),
        ...(row.answered_by !== null && { answeredBy: row.answered_by }),
      }
    );
  }

  async answer(
    id: string,
    {
      status,
      by,
      at,
    }: {
      status: 'accepted' | 'declined' | 'withdrawn';
      by: string;
      at: string;
    },
  ): Promise<boolean> {
    const answered = await this.#db('swaps')
      .where({ id, status: 'open' })
      .update({ status, answered_by: by, answered_at: at });
    return answered > 0;
  }

  #waiting(now: string) {
    return this.#db<SwapRow>('swaps')
      .where({ status: 'open' })
      .where('start_at', '>', now)
      .orderBy(['start_at', 'created_at', 'id'])
      .select();
  }
}

function orderOf({ start_at, created_at, id }: SwapRow): string {
  return [start_at, created_at, id].join(' ');
}

function toSwap(row: SwapRow): SwapRequest {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    start: row.start_at,
    end: row.end_at,
    from: row.from_ref,
    to: row.to_ref,
    ...(row.reason !== null && { reason: row.reason }),
    status: row.status,
    createdAt: row.created_at,
    ...(row.answered_at !== null && { answeredAt: row.answered_at }),
  };
}
