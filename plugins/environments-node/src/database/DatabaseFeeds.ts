import type { Knex } from 'knex';
import type { FeedRecord, FeedStore } from '../calendar';

const TABLE = 'calendar_feeds';

interface FeedRow {
  secret_hash: string;
  user_ref: string;
  /** A number in SQLite. */
  known: boolean | number;
  entity_refs: string | null;
  created_at: string;
  confirmed_at: string;
}

/**
 * How a family keeps what it keeps of a feed besides.
 *
 * @typeParam T - what that is
 * @typeParam C - its columns
 *
 * @public
 */
export interface FeedColumns<T extends object, C extends object> {
  toColumns(feed: T): C;
  fromColumns(row: C): T;
}

/**
 * {@link FeedStore} in a table `calendar_feeds` of the plugin's database, for a
 * family's own store to extend.
 *
 * @remarks The plugin's migrations make the table, of columns of text:
 * `secret_hash`, its primary key, `user_ref`, `entity_refs`, which may be null,
 * `created_at` and `confirmed_at`; a boolean `known`; and the family's own.
 *
 * @typeParam T - what the family keeps of a feed besides
 * @typeParam C - its columns
 *
 * @public
 */
export class DatabaseFeeds<T extends object, C extends object>
  implements FeedStore<T>
{
  readonly #db: Knex;
  readonly #columns: FeedColumns<T, C>;

  constructor(db: Knex, columns: FeedColumns<T, C>) {
    this.#db = db;
    this.#columns = columns;
  }

  async add(feed: FeedRecord & T, { most }: { most: number }): Promise<void> {
    await this.#db(TABLE).insert({
      ...this.#columns.toColumns(feed),
      secret_hash: feed.secretHash,
      user_ref: feed.userRef,
      known: feed.known,
      entity_refs: toText(feed.entityRefs),
      created_at: feed.createdAt,
      confirmed_at: feed.confirmedAt,
    });
    const tooMany = (await this.listOf(feed.userRef)).slice(most);
    await this.#db(TABLE)
      .whereIn(
        'secret_hash',
        tooMany.map(({ secretHash }) => secretHash),
      )
      .delete();
  }

  async get(secretHash: string): Promise<(FeedRecord & T) | undefined> {
    const row = await this.#db(TABLE)
      .where({ secret_hash: secretHash })
      .first();
    return row && this.#fromRow(row);
  }

  /** Those of a user, newest first. */
  async listOf(userRef: string): Promise<(FeedRecord & T)[]> {
    const rows = await this.#db(TABLE)
      .where({ user_ref: userRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'secret_hash' },
      ])
      .select();
    return rows.map(row => this.#fromRow(row));
  }

  async oldestConfirmation(
    userRef: string,
  ): Promise<Pick<FeedRecord, 'entityRefs' | 'confirmedAt'> | undefined> {
    const row = await this.#db(TABLE)
      .where({ user_ref: userRef })
      .orderBy('confirmed_at')
      .first();
    return row && confirmationOf(row);
  }

  async confirm(
    userRef: string,
    confirmed: Pick<FeedRecord, 'entityRefs' | 'confirmedAt'>,
  ): Promise<void> {
    await this.#db(TABLE)
      .where({ user_ref: userRef })
      .update({
        entity_refs: toText(confirmed.entityRefs),
        confirmed_at: confirmed.confirmedAt,
      });
  }

  /**
   * Removes feeds of a user.
   *
   * @param only - the family's own columns that they are to have; all of them where absent
   * @returns how many there were.
   */
  protected async removeOfUser(
    userRef: string,
    only: Partial<C> = {},
  ): Promise<number> {
    return this.#db(TABLE)
      .where({ user_ref: userRef, ...only })
      .delete();
  }

  #fromRow(row: FeedRow & C): FeedRecord & T {
    return {
      ...this.#columns.fromColumns(row),
      secretHash: row.secret_hash,
      userRef: row.user_ref,
      known: Boolean(row.known),
      ...confirmationOf(row),
      createdAt: row.created_at,
    };
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
