import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseRequestStore,
  DatabaseShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { DatabaseProjectionStore } from './DatabaseProjectionStore';
import { DatabaseReadingStore } from './DatabaseReadingStore';
import { DatabaseTargetStore } from './DatabaseTargetStore';
import { DatabaseUserStore } from './DatabaseUserStore';
import type { Stores, StoreSet } from './Stores';

class DatabaseStoreSet implements StoreSet {
  readonly projections;
  readonly readings;
  readonly targets;
  readonly users;

  constructor(db: Knex) {
    this.projections = new DatabaseProjectionStore(db);
    this.readings = new DatabaseReadingStore(db);
    this.targets = new DatabaseTargetStore(db);
    this.users = new DatabaseUserStore(db);
  }
}

/** Keeps everything in the plugin's database: SQLite or PostgreSQL. */
export class DatabaseStores extends DatabaseStoreSet implements Stores {
  readonly refreshRequests;
  readonly shards;
  readonly #db: Knex;

  /** Brings the plugin's tables up to date, those of changes and pages too. */
  static async create(database: DatabaseService): Promise<DatabaseStores> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@callboard/backstage-plugin-on-call-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseStores(db);
  }

  private constructor(db: Knex) {
    super(db);
    this.#db = db;
    this.refreshRequests = new DatabaseRequestStore(db, 'refresh_requests');
    this.shards = new DatabaseShardStore(db);
  }

  async writing<T>(work: (stores: StoreSet) => Promise<T>): Promise<T> {
    return this.#db.transaction(async tx => {
      await tx('book_lock').where({ id: 1 }).forUpdate().select();
      return work(new DatabaseStoreSet(tx));
    });
  }
}
