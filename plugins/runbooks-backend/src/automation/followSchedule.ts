const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How long GitHub may take to answer a dispatch before it counts as unanswered. */
export const DISPATCH_PATIENCE_MS = MINUTE;
/** How long a workflow run is looked for that GitHub did not name. */
export const SEARCH_MS = 10 * MINUTE;
/** How long one may take from its dispatch to be created. */
export const CREATED_WITHIN_MS = 2 * MINUTE;
/** How far GitHub's clock, which tells whole seconds, may be behind ours. */
export const CLOCK_SKEW_MS = 5 * SECOND;
/** GitHub gives up a run after 35 days. */
export const FOLLOW_MS = 35 * DAY;

/** The instant some milliseconds after another one. */
export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

/**
 * When a workflow run is to be looked at next: often at first, less so the longer it takes.
 * Events tell of changes sooner.
 */
export function nextLook(requestedAt: string, now: string): string {
  const age = Date.parse(now) - Date.parse(requestedAt);
  return later(now, Math.min(Math.max(age / 10, 15 * SECOND), 15 * MINUTE));
}
