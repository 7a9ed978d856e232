import { DatabaseFeeds } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { OnCallFeed, OnCallFeedStore } from '../feeds/OnCallFeedStore';

interface OnCallFeedColumns {
  id: string;
  schedule_id: string | null;
}

/** {@inheritDoc OnCallFeedStore} */
export class DatabaseFeedStore
  extends DatabaseFeeds<OnCallFeed, OnCallFeedColumns>
  implements OnCallFeedStore
{
  constructor(db: Knex) {
    super(db, {
      toColumns: ({ id, scheduleId }) => ({
        id,
        schedule_id: scheduleId ?? null,
      }),
      fromColumns: row => ({
        id: row.id,
        ...(row.schedule_id !== null && { scheduleId: row.schedule_id }),
      }),
    });
  }

  async remove(userRef: string, id: string): Promise<boolean> {
    return (await this.removeOfUser(userRef, { id })) > 0;
  }
}
