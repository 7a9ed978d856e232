import type { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import type { NewRunEvent, RunRecord, StoredRun } from './RunRecord';

/** Which runs of an entity to list; instants are ISO-8601 in UTC with milliseconds. */
export interface RunListing {
  runbookId?: string;
  limit: number;
  /** The run after which the list goes on: the place of one that was listed. */
  after?: { startedAt: string; id: string };
}

/** Keeps runs. What is written is there for good once the promise resolves. */
export interface RunStore {
  /**
   * Keeps a new run, unless the request that asks for it has led to one before.
   *
   * @param event - tells how it was started
   * @returns the run that was started first by this request, which may be another one's.
   */
  start(
    run: RunRecord,
    runbook: Runbook,
    event: NewRunEvent,
  ): Promise<{ run: RunRecord; created: boolean }>;

  get(id: string): Promise<RunRecord | undefined>;

  read(id: string): Promise<StoredRun | undefined>;

  /**
   * Adds to a run. Who else adds to it meanwhile waits, on whatever replica.
   *
   * @param decide - told the run as it stands now; returns what is to be added, and may throw to add nothing
   * @returns the run with what was added.
   * @throws `NotFoundError` when there is no such run.
   */
  append(
    id: string,
    decide: (stored: StoredRun) => NewRunEvent[],
  ): Promise<StoredRun>;

  /** Newest first. */
  list(entityRef: string, listing: RunListing): Promise<RunRecord[]>;
}
