import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { SwapRequest } from '@callboard/backstage-plugin-on-call-common';
import type { Knex } from 'knex';
import type { SwapLedger, SwapRecord } from '../changes/ChangeStores';
import { swapsWaiting, toSwap, toSwaps, type SwapRow } from './swapRows';

/** {@inheritDoc SwapLedger} */
export class DatabaseSwapStore implements SwapLedger {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async waiting(scheduleIds: string[], now: string): Promise<SwapRequest[]> {
    return toSwaps(
      await inChunks(scheduleIds, chunk =>
        swapsWaiting(this.#db, now).whereIn('schedule_id', chunk).select(),
      ),
    );
  }

  async waitingFor(userRef: string, now: string): Promise<SwapRequest[]> {
    return toSwaps(
      await swapsWaiting(this.#db, now)
        .where(mine =>
          mine.where({ to_ref: userRef }).orWhere({ from_ref: userRef }),
        )
        .select(),
    );
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
        ...(row.claimed_until !== null && { claimedUntil: row.claimed_until }),
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
      .update({
        status,
        answered_by: by,
        answered_at: at,
        claim: null,
        claimed_until: null,
      });
    return answered > 0;
  }

  async claim(
    id: string,
    { claim, until }: { claim: string; until: string },
  ): Promise<void> {
    await this.#db('swaps')
      .where({ id, status: 'open' })
      .update({ claim, claimed_until: until });
  }

  async release(id: string, claim: string): Promise<void> {
    await this.#db('swaps')
      .where({ id, claim })
      .update({ claim: null, claimed_until: null });
  }
}
