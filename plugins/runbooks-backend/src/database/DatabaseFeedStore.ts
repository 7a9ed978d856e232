import type { FeedRecord } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type {
  ProcedureFeed,
  ProcedureFeedStore,
} from '../procedures/feeds/ProcedureFeedStore';

interface FeedRow {
  secret_hash: string;
  user_ref: string;
  /** A number in SQLite. */
  known: boolean | number;
  owner: string | null;
  entity_refs: string | null;
  created_at: string;
  confirmed_at: string;
}

/** {@inheritDoc ProcedureFeedStore} */
export class DatabaseFeedStore implements ProcedureFeedStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(
    feed: FeedRecord & ProcedureFeed,
    { most }: { most: number },
  ): Promise<void> {
    await this.#db('calendar_feeds').insert({
      secret_hash: feed.secretHash,
      user_ref: feed.userRef,
      known: feed.known,
      owner: toText(feed.owner),
      entity_refs: toText(feed.entityRefs),
      created_at: feed.createdAt,
      confirmed_at: feed.confirmedAt,
    });
    const tooMany = await this.#db('calendar_feeds')
      .where({ user_ref: feed.userRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'secret_hash' },
      ])
      .offset(most)
      .limit(100)
      .pluck('secret_hash');
    await this.#db('calendar_feeds').whereIn('secret_hash', tooMany).delete();
  }

  async get(
    secretHash: string,
  ): Promise<(FeedRecord & ProcedureFeed) | undefined> {
    const row = await this.#db<FeedRow>('calendar_feeds')
      .where({ secret_hash: secretHash })
      .first();
    return (
      row && {
        secretHash: row.secret_hash,
        userRef: row.user_ref,
        known: Boolean(row.known),
        ...(row.owner !== null && { owner: JSON.parse(row.owner) }),
        ...confirmationOf(row),
        createdAt: row.created_at,
      }
    );
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

  async removeOf(userRef: string): Promise<number> {
    return this.#db('calendar_feeds').where({ user_ref: userRef }).delete();
  }
}

function toText(list: string[] | undefined): string | null {
  return list ? JSON.stringify(list) : null;
}

function confirmationOf(row: Pick<FeedRow, 'entity_refs' | 'confirmed_at'>) {
  return {
    ...(row.entity_refs !== null && {
      entityRefs: JSON.parse(row.entity_refs) as string[],
    }),
    confirmedAt: row.confirmed_at,
  };
}
