import type { FeedRecord } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { OnCallFeed, OnCallFeedStore } from '../feeds/OnCallFeedStore';

interface FeedRow {
  secret_hash: string;
  id: string;
  user_ref: string;
  /** A number in SQLite. */
  known: boolean | number;
  schedule_id: string | null;
  entity_refs: string | null;
  created_at: string;
  confirmed_at: string;
}

/** {@inheritDoc OnCallFeedStore} */
export class DatabaseFeedStore implements OnCallFeedStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(
    feed: FeedRecord & OnCallFeed,
    { most }: { most: number },
  ): Promise<void> {
    await this.#db('calendar_feeds').insert({
      secret_hash: feed.secretHash,
      id: feed.id,
      user_ref: feed.userRef,
      known: feed.known,
      schedule_id: feed.scheduleId ?? null,
      entity_refs: toText(feed.entityRefs),
      created_at: feed.createdAt,
      confirmed_at: feed.confirmedAt,
    });
    const tooMany = (await this.listOf(feed.userRef)).slice(most);
    await this.#db('calendar_feeds')
      .whereIn(
        'secret_hash',
        tooMany.map(({ secretHash }) => secretHash),
      )
      .delete();
  }

  async get(
    secretHash: string,
  ): Promise<(FeedRecord & OnCallFeed) | undefined> {
    const row = await this.#db<FeedRow>('calendar_feeds')
      .where({ secret_hash: secretHash })
      .first();
    return row && toFeed(row);
  }

  async listOf(userRef: string): Promise<(FeedRecord & OnCallFeed)[]> {
    const rows = await this.#db<FeedRow>('calendar_feeds')
      .where({ user_ref: userRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'secret_hash' },
      ])
      .select();
    return (rows as FeedRow[]).map(toFeed);
  }

  async oldestConfirmation(userRef: string) {
    const row = await this.#db<FeedRow>('calendar_feeds')
      .where({ user_ref: userRef })
      .orderBy('confirmed_at')
      .first();
    return row && confirmationOf(row);
  }

  async confirm(
    userRef: string,
    confirmed: Pick<FeedRecord, 'entityRefs' | 'confirmedAt'>,
  ): Promise<void> {
    await this.#db('calendar_feeds')
      .where({ user_ref: userRef })
      .update({
        entity_refs: toText(confirmed.entityRefs),
        confirmed_at: confirmed.confirmedAt,
      });
  }

  async remove(userRef: string, id: string): Promise<boolean> {
    const removed = await this.#db('calendar_feeds')
      .where({ user_ref: userRef, id })
      .delete();
    return removed > 0;
  }
}

function toText(list: string[] | undefined): string | null {
  return list ? JSON.stringify(list) : null;
}

function toFeed(row: FeedRow): FeedRecord & OnCallFeed {
  return {
    secretHash: row.secret_hash,
    id: row.id,
    userRef: row.user_ref,
    known: Boolean(row.known),
    ...(row.schedule_id !== null && { scheduleId: row.schedule_id }),
    ...confirmationOf(row),
    createdAt: row.created_at,
  };
}

function confirmationOf(row: Pick<FeedRow, 'entity_refs' | 'confirmed_at'>) {
  return {
    ...(row.entity_refs !== null && {
      entityRefs: JSON.parse(row.entity_refs) as string[],
    }),
    confirmedAt: row.confirmed_at,
  };
}
