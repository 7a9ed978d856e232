import type { SwapRequest } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';

/** A swap in the database. */
export interface SwapRow {
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
  claim: string | null;
  claimed_until: string | null;
}

/** Swaps that can still be answered. */
export function swapsWaiting(db: Knex, now: string): Knex.QueryBuilder {
  return db('swaps').where({ status: 'open' }).where('start_at', '>', now);
}

/** @returns the earliest shift first. */
export function toSwaps(rows: SwapRow[]): SwapRequest[] {
  return [...rows]
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map(toSwap);
}

export function toSwap(row: SwapRow): SwapRequest {
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

function orderOf({ start_at, created_at, id }: SwapRow): string {
  return [start_at, created_at, id].join(' ');
}
