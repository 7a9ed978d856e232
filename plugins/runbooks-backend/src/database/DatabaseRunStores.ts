import type { Knex } from 'knex';
import type { RunStores } from '../runs/RunStores';
import { DatabaseAutomationStore } from './DatabaseAutomationStore';
import { DatabaseRunLedger } from './DatabaseRunLedger';
import { DatabaseRunStore } from './DatabaseRunStore';

/** {@inheritDoc RunStores} */
export class DatabaseRunStores implements RunStores {
  readonly runs;
  readonly ledger;
  readonly automations;

  /** @param db - with the plugin's migrations */
  constructor(db: Knex) {
    this.runs = new DatabaseRunStore(db);
    this.ledger = new DatabaseRunLedger(db);
    this.automations = new DatabaseAutomationStore(db);
  }
}
