import type { Comparison } from '@callboard/backstage-plugin-deployments-node';

/** Two commits of one repository. */
export interface CommitPair {
  base: string;
  head: string;
}

/** What is kept of a pair of commits. */
export interface ComparisonRecord extends CommitPair {
  /** Absent while the comparison could not be made. */
  result?: Comparison;
  /** Not to be tried again before. */
  retryAt?: string;
}

/** Keeps comparisons of commits: for good, since commits do not change. */
export interface ComparisonStore {
  /** What is kept of these pairs; pairs never tried are left out. */
  get(repository: string, pairs: CommitPair[]): Promise<ComparisonRecord[]>;
  put(repository: string, record: ComparisonRecord): Promise<void>;
}
