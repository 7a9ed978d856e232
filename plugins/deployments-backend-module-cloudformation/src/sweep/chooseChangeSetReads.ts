import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';

/** What decides whether a stack's change sets are read in this sweep. */
export interface ChangeSetCandidate {
  stackId: string;
  status: string;
  tier: EnvironmentTier;
  /** The stack is not as it was when its events were last read. */
  changed: boolean;
  /** Absent where its change sets were never read. */
  readAt?: string;
}

/** How old an answer may grow before it is asked for again. */
const patienceMillis: Record<EnvironmentTier, number> = {
  production: 2 * 60_000,
  staging: 10 * 60_000,
  development: 20 * 60_000,
};

/**
 * Chooses the stacks whose change sets this sweep reads.
 *
 * @remarks
 * Creating or deleting a change set leaves no trace on an existing stack, so it
 * takes a call per stack to see one. A stack that is only a change set, has
 * changed, or was never read is always chosen: its state would else be untrue.
 * The budget is for the rest, the most overdue first, where production falls
 * due sooner. Whoever waits grows more overdue, so everybody's
 * turn comes.
 */
export function chooseChangeSetReads(
  candidates: ChangeSetCandidate[],
  options: { now: string; budget: number },
): Set<string> {
  const now = Date.parse(options.now);
  const chosen = new Set<string>();
  const waiting: { stackId: string; overdue: number }[] = [];
  for (const { stackId, status, tier, changed, readAt } of candidates) {
    if (changed || !readAt || status === 'REVIEW_IN_PROGRESS') {
      chosen.add(stackId);
      continue;
    }
    const overdue = (now - Date.parse(readAt)) / patienceMillis[tier];
    if (overdue >= 1) waiting.push({ stackId, overdue });
  }
  waiting.sort((a, b) => b.overdue - a.overdue);
  waiting
    .slice(0, options.budget)
    .forEach(({ stackId }) => chosen.add(stackId));
  return chosen;
}
