import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseRequestStore,
  DatabaseShardStore,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { DatabaseBoardStore } from './DatabaseBoardStore';
import { DatabaseComparisonStore } from './DatabaseComparisonStore';
import { DatabaseDeploymentStore } from './DatabaseDeploymentStore';
import { DatabasePortfolioStore } from './DatabasePortfolioStore';
import { DatabaseRetentionStore } from './DatabaseRetentionStore';
import { DatabaseSourceStateStore } from './DatabaseSourceStateStore';
import { DatabaseStackOperationStore } from './DatabaseStackOperationStore';
import { DatabaseStackStore } from './DatabaseStackStore';
import { DatabaseStepStore } from './DatabaseStepStore';
import { DatabaseTargetStore } from './DatabaseTargetStore';
import type { Stores, StoreSet } from './Stores';

class DatabaseStoreSet implements StoreSet {
  readonly boards;
  readonly comparisons;
  readonly deployments;
  readonly portfolio;
  readonly refreshes;
  readonly retention;
  readonly shards;
  readonly sourceStates;
  readonly stackOperations;
  readonly stacks;
  readonly steps;
  readonly targets;

  constructor(db: Knex) {
    this.boards = new DatabaseBoardStore(db);
    this.comparisons = new DatabaseComparisonStore(db);
    this.deployments = new DatabaseDeploymentStore(db);
    this.portfolio = new DatabasePortfolioStore(db);
    this.refreshes = new DatabaseRequestStore(db, 'refreshes');
    this.retention = new DatabaseRetentionStore(db);
    this.shards = new DatabaseShardStore(db);
    this.sourceStates = new DatabaseSourceStateStore(db);
    this.stackOperations = new DatabaseStackOperationStore(db);
    this.stacks = new DatabaseStackStore(db);
    this.steps = new DatabaseStepStore(db);
    this.targets = new DatabaseTargetStore(db);
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
          '@callboard/backstage-plugin-deployments-backend',
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
