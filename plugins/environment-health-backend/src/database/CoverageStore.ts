/** One environment of one entity, in one shard. */
export interface Coverage {
  entityRef: string;
  environment: string;
  shardKey: string;
  /** Whether a round has answered for it, in whatever way, at least once. */
  answered: boolean;
}

/** Keeps which environments the rounds of each shard have been about. */
export interface CoverageStore {
  list(suiteId: string, shardKey?: string): Promise<Coverage[]>;

  put(suiteId: string, coverage: Coverage[]): Promise<void>;

  remove(suiteId: string, coverage: Coverage[]): Promise<void>;

  /** Ids of all suites of which there is coverage. */
  listSuites(): Promise<string[]>;
}
