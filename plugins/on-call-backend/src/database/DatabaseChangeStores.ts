import type { Knex } from 'knex';
import type { ChangeSet, ChangeStores } from '../changes/ChangeStores';
import { DatabaseNoteStore } from './DatabaseNoteStore';
import { DatabaseOverrideStore } from './DatabaseOverrideStore';
import { DatabaseSwapStore } from './DatabaseSwapStore';

class DatabaseChangeSet implements ChangeSet {
  readonly notes;
  readonly overrides;
  readonly swaps;

  constructor(db: Knex) {
    this.notes = new DatabaseNoteStore(db);
    this.overrides = new DatabaseOverrideStore(db);
    this.swaps = new DatabaseSwapStore(db);
  }
}

/** Keeps changes to schedules in the plugin's database, which the plugin brings up to date. */
export class DatabaseChangeStores
  extends DatabaseChangeSet
  implements ChangeStores
{
  readonly #db: Knex;

  constructor(db: Knex) {
    super(db);
    this.#db = db;
  }

  async change<T>(
    scheduleId: string,
    work: (stores: ChangeSet) => Promise<T>,
  ): Promise<T> {
    return this.#db.transaction(async tx => {
      // Whoever writes the row has it until the transaction ends.
      await tx('schedule_locks')
        .insert({
          schedule_id: scheduleId,
          locked_at: new Date().toISOString(),
        })
        .onConflict('schedule_id')
        .merge();
      return work(new DatabaseChangeSet(tx));
    });
  }
}
