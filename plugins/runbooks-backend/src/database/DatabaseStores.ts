import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseRequestStore,
  DatabaseShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { DatabaseCheckStore } from './DatabaseCheckStore';
import { DatabaseCodeChangeStore } from './DatabaseCodeChangeStore';
import { DatabaseShelfStore } from './DatabaseShelfStore';
import { DatabaseDocumentStore } from './DatabaseDocumentStore';
import { DatabaseTargetStore } from './DatabaseTargetStore';
import { DatabaseTreeStore } from './DatabaseTreeStore';
import { DatabaseViewStore } from './DatabaseViewStore';
import type { Stores, StoreSet } from './Stores';

class DatabaseStoreSet implements StoreSet {
  readonly checks;
  readonly codeChanges;
  readonly documents;
  readonly refreshRequests;
  readonly shards;
  readonly shelf;
  readonly targets;
  readonly trees;
  readonly views;

  constructor(db: Knex) {
    this.checks = new DatabaseCheckStore(db);
    this.codeChanges = new DatabaseCodeChangeStore(db);
    this.documents = new DatabaseDocumentStore(db);
    this.refreshRequests = new DatabaseRequestStore(db, 'refresh_requests');
    this.shards = new DatabaseShardStore(db);
    this.shelf = new DatabaseShelfStore(db);
    this.targets = new DatabaseTargetStore(db);
    this.trees = new DatabaseTreeStore(db);
    this.views = new DatabaseViewStore(db);
  }
}

/** Keeps everything in the plugin's database: SQLite or PostgreSQL. */
export class DatabaseStores extends DatabaseStoreSet implements Stores {
  readonly #db: Knex;

  /** Brings the plugin's tables up to date, those of runs and procedures too. */
  static async create(database: DatabaseService): Promise<DatabaseStores> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@callboard/backstage-plugin-runbooks-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseStores(db);
  }

  private constructor(db: Knex) {
    super(db);
    this.#db = db;
  }

  async transaction<T>(work: (stores: StoreSet) => Promise<T>): Promise<T> {
    return this.#db.transaction(tx => work(new DatabaseStoreSet(tx)));
  }
}
