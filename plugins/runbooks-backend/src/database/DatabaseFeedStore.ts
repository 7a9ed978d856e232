import { DatabaseFeeds } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type {
  ProcedureFeed,
  ProcedureFeedStore,
} from '../procedures/feeds/ProcedureFeedStore';

interface ProcedureFeedColumns {
  owner: string | null;
}

/** {@inheritDoc ProcedureFeedStore} */
export class DatabaseFeedStore
  extends DatabaseFeeds<ProcedureFeed, ProcedureFeedColumns>
  implements ProcedureFeedStore
{
  constructor(db: Knex) {
    super(db, {
      toColumns: ({ owner }) => ({
        owner: owner ? JSON.stringify(owner) : null,
      }),
      fromColumns: row =>
        row.owner === null ? {} : { owner: JSON.parse(row.owner) },
    });
  }

  async removeOf(userRef: string): Promise<number> {
    return this.removeOfUser(userRef);
  }
}
