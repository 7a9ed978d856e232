import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseRequestStore,
  DatabaseShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { DatabaseAcknowledgementStore } from './DatabaseAcknowledgementStore';
import { DatabaseCoverageStore } from './DatabaseCoverageStore';
import { DatabaseHealthStore } from './DatabaseHealthStore';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import { DatabasePortfolioStore } from './DatabasePortfolioStore';
import { DatabaseResultStore } from './DatabaseResultStore';
import { DatabaseRetentionStore } from './DatabaseRetentionStore';
import { DatabaseRoundStore } from './DatabaseRoundStore';
import { DatabaseSeriesStore } from './DatabaseSeriesStore';
import { DatabaseTargetStore } from './DatabaseTargetStore';
import { DatabaseTransitionStore } from './DatabaseTransitionStore';
import type { Stores, StoreSet } from './Stores';

class DatabaseStoreSet implements StoreSet {
  readonly acknowledgements;
  readonly coverage;
  readonly healths;
  readonly inventory;
  readonly portfolio;
  readonly results;
  readonly retention;
  readonly rounds;
  readonly runRequests;
  readonly series;
  readonly shards;
  readonly targets;
  readonly transitions;

  constructor(db: Knex) {
    this.acknowledgements = new DatabaseAcknowledgementStore(db);
    this.coverage = new DatabaseCoverageStore(db);
    this.healths = new DatabaseHealthStore(db);
    this.inventory = new DatabaseInventoryStore(db);
    this.portfolio = new DatabasePortfolioStore(db);
    this.results = new DatabaseResultStore(db);
    this.retention = new DatabaseRetentionStore(db);
    this.rounds = new DatabaseRoundStore(db);
    this.runRequests = new DatabaseRequestStore(db, 'run_requests');
    this.series = new DatabaseSeriesStore(db);
    this.shards = new DatabaseShardStore(db);
    this.targets = new DatabaseTargetStore(db);
    this.transitions = new DatabaseTransitionStore(db);
  }
}

/** Keeps everything in the plugin's database: SQLite or PostgreSQL. */
export class DatabaseStores extends DatabaseStoreSet implements Stores {
  readonly #db: Knex;

  static async create(database: DatabaseService): Promise<DatabaseStores> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@callboard/backstage-plugin-environment-health-backend',
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
