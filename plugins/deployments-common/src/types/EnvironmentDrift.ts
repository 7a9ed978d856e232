/** @public */
export interface CommitSummary {
  sha: string;
  message: string;
  author?: string;
  committedAt?: string;
  url?: string;
  /** The pull request that brought it, where the message names one. */
  pullRequest?: { number: number; url: string };
}

/**
 * What two neighbouring environments' live versions differ by.
 *
 * @public
 */
export interface EnvironmentDrift {
  /** The lower environment. */
  from: string;
  /** The higher one. */
  to: string;
  /** Commits in `from` that `to` lacks. */
  ahead: number;
  /** Commits in `to` that `from` lacks, such as a hotfix. */
  behind: number;
  /** Newest first; may hold fewer than `ahead` where the source cut the list. */
  aheadCommits: CommitSummary[];
  behindCommits: CommitSummary[];
  url?: string;
}
