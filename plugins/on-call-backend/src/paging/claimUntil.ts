const CLAIM_MS = 60_000;

/** How long a task is left to whoever claims it now, before another one does it. */
export function claimUntil(now: Date): string {
  return new Date(now.getTime() + CLAIM_MS).toISOString();
}
