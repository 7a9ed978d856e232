/**
 * How far a runbook can be trusted, and why.
 *
 * @public
 */
export interface RunbookFreshness {
  /** `unknown`: nobody ever said that it was reviewed. */
  state: 'fresh' | 'due-soon' | 'stale' | 'unknown';
  /** One sentence. */
  reason: string;
  /** `YYYY-MM-DD`. */
  lastReviewed?: string;
  /** `YYYY-MM-DD`. */
  reviewDue?: string;
}
